package cz.obzor.reading.pdf;

import cz.obzor.reading.output.ReadingFailure;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/// Goes through the drawing instructions of one page and notes where each character stands. Only what reading needs is
/// followed; colour spaces, patterns, clips and transparency are left alone.
final class Content {
    private static final int DEEPEST_STATE = 2000;
    private static final int DEEPEST_FORM = 24;
    /// forms drawn on one page; a few nested ones can multiply without end
    private static final int MOST_FORMS = 60_000;
    /// decoded forms kept for the next time they are drawn on the page
    private static final long FORMS_KEPT = 16 << 20;

    private static final int WHITE = 0xFFFFFF;

    private final Fonts fonts;
    private final StreamBytes bytes;
    private final Glyphs page = new Glyphs();
    private final Path path = new Path();
    private final TextPen pen;
    private final Map<COSStream, byte[]> forms = new HashMap<>();
    private final Map<COSDictionary, Map<String, FontFace>> fontsByName = new HashMap<>();
    private long formBytes;
    private int formsDrawn;
    private boolean damaged;

    private Deque<GraphicsState> kept = new ArrayDeque<>();
    private GraphicsState state = new GraphicsState();

    Content(Fonts fonts, StreamBytes bytes, PageFrame frame) {
        this.fonts = fonts;
        this.bytes = bytes;
        this.pen = new TextPen(page, frame);
        state.ctm = frame.toSeen();
    }

    Glyphs glyphs() {
        return page;
    }

    boolean damaged() {
        return damaged;
    }

    void draw(COSBase contents, COSDictionary resources) throws IOException {
        bytes.read(contents);
        damaged |= bytes.damaged();
        run(new Lexer(bytes.copy(), bytes.size()), resources, 0);
    }

    /// Draws a form (of an annotation) placed by a matrix.
    void drawForm(COSStream form, Matrix place, COSDictionary pageResources) throws IOException {
        GraphicsState before = state;
        state = state.copy();
        state.ctm = place.then(before.ctm);
        form(form, pageResources, 0);
        state = before;
    }

    private void run(Lexer in, COSDictionary resources, int depth) throws IOException {
        while (in.next() != Lexer.END) {
            step(in, resources, depth);
        }
    }

    private void step(Lexer in, COSDictionary resources, int depth) throws IOException {
        switch (in.operator) {
            case Ops.Q_SAVE -> {
                if (kept.size() < DEEPEST_STATE) {
                    kept.push(state.copy());
                }
            }
            case Ops.Q_RESTORE -> {
                if (!kept.isEmpty()) {
                    state = kept.pop();
                }
            }
            case Ops.CM -> state.ctm = matrix(in).then(state.ctm);
            case Ops.DO -> drawObject(in.lastName(), resources, depth);
            case Ops.INLINE_DATA -> {
                in.skipInlineImage();
                picture();
            }
            case Ops.GS -> extendedState(in.lastName(), resources);
            case Ops.FONT -> {
                state.fontSize = in.number(in.count - 1);
                state.font = font(in.lastName(), resources);
            }
            default -> {
                if (!pen.step(in, state)) {
                    paint(in);
                }
            }
        }
    }

    private void paint(Lexer in) {
        Matrix m = state.ctm;
        double n0 = in.number(0);
        double n1 = in.number(1);
        switch (in.operator) {
            case Ops.MOVE -> path.move(m.x(n0, n1), m.y(n0, n1));
            case Ops.LINE -> path.line(m.x(n0, n1), m.y(n0, n1));
            case Ops.CURVE, Ops.CURVE_V, Ops.CURVE_Y -> {
                double x = in.number(in.count - 2);
                double y = in.number(in.count - 1);
                path.curve(m.x(x, y), m.y(x, y));
            }
            case Ops.CLOSE -> path.close();
            case Ops.RECTANGLE -> {
                double x1 = n0 + in.number(2);
                double y1 = n1 + in.number(3);
                boolean straight = Math.abs(m.b()) + Math.abs(m.c()) < 1e-3 || Math.abs(m.a()) + Math.abs(m.d()) < 1e-3;
                path.rectangle(m.x(n0, n1), m.y(n0, n1), m.x(x1, y1), m.y(x1, y1), straight);
            }
            case Ops.STROKE -> path.paint(true, false, false, page);
            case Ops.CLOSE_STROKE -> {
                path.close();
                path.paint(true, false, false, page);
            }
            case Ops.FILL, Ops.FILL_OLD, Ops.FILL_EVEN -> path.paint(false, true, state.color == WHITE, page);
            case Ops.BOTH, Ops.BOTH_EVEN -> path.paint(true, true, false, page);
            case Ops.CLOSE_BOTH, Ops.CLOSE_BOTH_EVEN -> {
                path.close();
                path.paint(true, true, false, page);
            }
            case Ops.END_PATH -> path.clear();
            case Ops.GRAY, Ops.RGB, Ops.CMYK, Ops.COLOR, Ops.COLOR_N -> state.color = Colors.of(in, state.color);
            case Ops.COLOR_SPACE -> state.color = 0;
            default -> {}
        }
    }

    private @Nullable FontFace font(@Nullable String name, COSDictionary resources) {
        if (name == null) {
            return null;
        }
        Map<String, FontFace> named = fontsByName.computeIfAbsent(resources, r -> new HashMap<>());
        FontFace face = named.get(name);
        if (face == null) {
            COSDictionary all = resources.getCOSDictionary(COSName.FONT);
            COSDictionary font = all == null ? null : all.getCOSDictionary(COSName.getPDFName(name));
            face = fonts.of(font == null ? Fonts.MISSING : font);
            named.put(name, face);
        }
        return face;
    }

    private void extendedState(@Nullable String name, COSDictionary resources) {
        COSDictionary all = resources.getCOSDictionary(COSName.EXT_G_STATE);
        COSDictionary extended = all == null || name == null ? null : all.getCOSDictionary(COSName.getPDFName(name));
        if (extended != null
                && extended.getDictionaryObject(COSName.FONT) instanceof COSArray array
                && array.size() == 2
                && array.getObject(0) instanceof COSDictionary font
                && array.getObject(1) instanceof COSNumber size) {
            state.font = fonts.of(font);
            state.fontSize = size.floatValue();
        }
    }

    private void drawObject(@Nullable String name, COSDictionary resources, int depth) throws IOException {
        COSDictionary all = resources.getCOSDictionary(COSName.XOBJECT);
        if (all == null
                || name == null
                || !(all.getDictionaryObject(COSName.getPDFName(name)) instanceof COSStream object)) {
            return;
        }
        COSName kind = object.getCOSName(COSName.SUBTYPE);
        if (COSName.IMAGE.equals(kind)) {
            picture();
        } else if (COSName.FORM.equals(kind) && depth < DEEPEST_FORM) {
            form(object, resources, depth + 1);
        }
    }

    private void form(COSStream form, COSDictionary outerResources, int depth) throws IOException {
        if (++formsDrawn > MOST_FORMS) {
            throw ReadingFailure.contentLimit("more than " + MOST_FORMS + " forms drawn on a page");
        }
        COSDictionary own = form.getCOSDictionary(COSName.RESOURCES);
        GraphicsState before = state;
        Deque<GraphicsState> keptBefore = kept;
        TextPen.Place place = pen.place();
        state = state.copy();
        kept = new ArrayDeque<>();
        if (form.getDictionaryObject(COSName.MATRIX) instanceof COSArray array) {
            state.ctm = matrix(array).then(state.ctm);
        }
        byte[] content = formContent(form);
        run(new Lexer(content, content.length), own == null ? outerResources : own, depth);
        pen.restore(place);
        state = before;
        kept = keptBefore;
    }

    private byte[] formContent(COSStream form) throws IOException {
        byte[] content = forms.get(form);
        if (content == null) {
            bytes.read(form);
            damaged |= bytes.damaged();
            content = bytes.copy();
            if (formBytes + content.length <= FORMS_KEPT) {
                formBytes += content.length;
                forms.put(form, content);
            }
        }
        return content;
    }

    /// A picture fills the unit square.
    private void picture() {
        Matrix m = state.ctm;
        page.pictures++;
        page.pictureArea += Math.abs(m.a() * m.d() - m.b() * m.c());
    }

    private static Matrix matrix(Lexer in) {
        return new Matrix(in.number(0), in.number(1), in.number(2), in.number(3), in.number(4), in.number(5));
    }

    static Matrix matrix(COSArray array) {
        float[] n = array.toFloatArray();
        return n.length < 6 ? Matrix.IDENTITY : new Matrix(n[0], n[1], n[2], n[3], n[4], n[5]);
    }
}

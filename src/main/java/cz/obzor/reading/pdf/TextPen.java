package cz.obzor.reading.pdf;

import org.jspecify.annotations.Nullable;

/// Follows the text operators: where the next character will stand.
final class TextPen {
    /// how far over the edge of the page a character may begin and still be seen in part
    private static final double MARGIN = 1;

    /// spacing between letters, in heights of the font, beyond which they are taken for separate
    private static final double WIDE = 0.35;

    private static final int INVISIBLE_MODE = 3;
    private static final int CLIP_MODE = 7;

    private final Glyphs page;
    private final double width;
    private final double height;

    private Matrix text = Matrix.IDENTITY;
    private Matrix line = Matrix.IDENTITY;

    // of the string being shown
    private final FontFace.Taker taker = this::glyph;
    private GraphicsState state = new GraphicsState();
    private Matrix whole = Matrix.IDENTITY;
    private double advance;
    private float size;
    private int flags;
    private boolean vertical;
    private FontFace.@Nullable Look look;

    TextPen(Glyphs page, PageFrame frame) {
        this.page = page;
        this.width = frame.width();
        this.height = frame.height();
    }

    record Place(Matrix text, Matrix line) {}

    Place place() {
        return new Place(text, line);
    }

    void restore(Place place) {
        text = place.text();
        line = place.line();
    }

    /// @return false for an operator that is not about text
    boolean step(Lexer in, GraphicsState now) {
        switch (in.operator) {
            case Ops.BEGIN_TEXT -> {
                text = Matrix.IDENTITY;
                line = Matrix.IDENTITY;
            }
            case Ops.CHAR_SPACING -> now.charSpacing = in.number(0);
            case Ops.WORD_SPACING -> now.wordSpacing = in.number(0);
            case Ops.SCALE -> now.scale = in.number(0) / 100;
            case Ops.LEADING -> now.leading = in.number(0);
            case Ops.MODE -> now.mode = (int) in.number(0);
            case Ops.RISE -> now.rise = in.number(0);
            case Ops.MOVE_TEXT -> moveLine(in.number(0), in.number(1));
            case Ops.MOVE_TEXT_LEADING -> {
                now.leading = -in.number(1);
                moveLine(in.number(0), in.number(1));
            }
            case Ops.TEXT_MATRIX -> {
                line = new Matrix(in.number(0), in.number(1), in.number(2), in.number(3), in.number(4), in.number(5));
                text = line;
            }
            case Ops.NEXT_LINE -> moveLine(0, -now.leading);
            case Ops.SHOW, Ops.SHOW_SPACED -> show(in, now);
            case Ops.SHOW_NEXT -> {
                moveLine(0, -now.leading);
                show(in, now);
            }
            case Ops.SHOW_NEXT_SPACED -> {
                now.wordSpacing = in.number(0);
                now.charSpacing = in.number(1);
                moveLine(0, -now.leading);
                show(in, now);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void moveLine(double x, double y) {
        line = Matrix.move(x, y).then(line);
        text = line;
    }

    private void show(Lexer in, GraphicsState now) {
        FontFace font = now.font;
        if (font == null) {
            return;
        }
        begin(now, font);
        boolean numbersMove = in.operator == Ops.SHOW_SPACED;
        for (int i = 0; i < in.count; i++) {
            if (in.kinds[i] == Lexer.STRING) {
                font.decode(in.strings, in.starts[i], in.lengths[i], taker);
            } else if (in.kinds[i] == Lexer.NUMBER && numbersMove) {
                double move = -in.numbers[i] / 1000 * now.fontSize;
                advance += vertical ? move : move * now.scale;
            }
        }
        text = (vertical ? Matrix.move(0, advance) : Matrix.move(advance, 0)).then(text);
    }

    private void begin(GraphicsState now, FontFace font) {
        state = now;
        whole = text.then(now.ctm);
        advance = 0;
        vertical = font.vertical();
        look = font.look;
        double upX = whole.c() * now.fontSize;
        double upY = whole.d() * now.fontSize;
        size = (float) Math.sqrt(upX * upX + upY * upY);
        int mode = now.mode;
        flags = mode == INVISIBLE_MODE || mode == CLIP_MODE ? Glyphs.INVISIBLE : 0;
        if (mode == 2 || mode == 6) {
            flags |= Glyphs.STROKED;
        }
        if (vertical) {
            flags |= Glyphs.VERTICAL;
        }
    }

    private void glyph(String characters, double glyphWidth, boolean space, boolean sure) {
        double spacing = state.charSpacing + (space ? state.wordSpacing : 0);
        double inked = glyphWidth * state.fontSize;
        if (vertical) {
            // glyphs of a column hang one em apart
            place(characters, 0, advance, 0, advance - state.fontSize, sure);
            advance += -state.fontSize + spacing;
        } else {
            // spacing between letters belongs to them, or words set wide would fall apart
            double drawn = inked + Math.clamp(state.charSpacing, 0, Math.abs(state.fontSize) * WIDE);
            place(characters, advance, state.rise, advance + drawn * state.scale, state.rise, sure);
            advance += (inked + spacing) * state.scale;
        }
    }

    private void place(String characters, double fromX, double fromY, double toX, double toY, boolean sure) {
        double x0 = whole.x(fromX, fromY);
        double y0 = whole.y(fromX, fromY);
        double x1 = whole.x(toX, toY);
        double y1 = whole.y(toX, toY);
        FontFace.Look shown = look;
        double x = (x0 + x1) / 2;
        double y = (y0 + y1) / 2;
        boolean onPage = x >= -MARGIN && x <= width + MARGIN && y >= -MARGIN && y <= height + MARGIN;
        if (shown != null && onPage && !characters.isEmpty()) {
            page.add(
                    characters,
                    (float) x0,
                    (float) y0,
                    (float) x1,
                    (float) y1,
                    size,
                    state.color,
                    sure ? flags : flags | Glyphs.GUESSED,
                    shown);
        }
    }
}

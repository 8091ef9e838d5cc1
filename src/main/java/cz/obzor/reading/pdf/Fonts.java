package cz.obzor.reading.pdf;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.afm.FontMetrics;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;

/// The fonts of one file. Tables of the file say enough about most fonts; their programs, which are slow to parse, are
/// opened only where those tables are missing.
final class Fonts {
    /// more than any honest page uses at once; older ones are made again
    private static final int MOST_KEPT = 400;

    /// stands for fonts that the file names but does not have
    static final COSDictionary MISSING = new COSDictionary();

    private static final int SYMBOLIC = 1 << 2;
    private static final int ITALIC = 1 << 6;
    private static final int FORCE_BOLD = 1 << 18;

    private final Map<COSDictionary, FontFace> faces = new HashMap<>();
    private final StreamBytes bytes;

    Fonts(StreamBytes bytes) {
        this.bytes = bytes;
    }

    FontFace of(COSDictionary font) {
        FontFace face = faces.get(font);
        if (face == null) {
            if (faces.size() >= MOST_KEPT) {
                faces.clear();
            }
            face = make(font);
            faces.put(font, face);
        }
        return face;
    }

    private FontFace make(COSDictionary font) {
        if (COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE))) {
            return composite(font);
        }
        return simple(font);
    }

    private FontFace simple(COSDictionary font) {
        String name = font.getNameAsString(COSName.BASE_FONT, "");
        COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        CharacterMap map = characterMap(font);
        CodeNames names = new CodeNames(font, name, isSymbolic(descriptor), isEmbedded(descriptor));
        LazyFont program = new LazyFont(font);
        @Nullable String[] texts = new String[256];
        for (int code = 0; code < 256; code++) {
            String text = map == null ? null : map.text(code);
            if (text == null) {
                text = names.text(code);
            }
            texts[code] = text;
        }
        if (map == null && names.needsProgram()) {
            for (int code = 0; code < 256; code++) {
                texts[code] = texts[code] == null ? program.unicode(code) : texts[code];
            }
        }
        return new SimpleFont(look(name, descriptor), simpleWidths(font, descriptor, name, names), texts);
    }

    private FontFace composite(COSDictionary font) {
        COSDictionary descendant = font.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray array
                        && array.size() > 0
                        && array.getObject(0) instanceof COSDictionary first
                ? first
                : new COSDictionary();
        String name = font.getNameAsString(COSName.BASE_FONT, "");
        FontFace.Look look = look(name, descendant.getCOSDictionary(COSName.FONT_DESC));
        String encoding = font.getNameAsString(COSName.ENCODING, "");
        CharacterMap map = characterMap(font);
        LazyFont program = new LazyFont(font);
        if (encoding.equals("Identity-H") || encoding.equals("Identity-V") || program.font() == null) {
            return new IdentityFont(
                    look,
                    new CodeWidths(descendant),
                    code -> {
                        String text = map == null ? null : map.text(code);
                        return text != null || (map != null && !map.isEmpty()) ? text : program.unicode(code);
                    },
                    encoding.equals("Identity-V"));
        }
        PDFont foreign = program.font();
        return foreign == null
                ? new IdentityFont(look, new CodeWidths(descendant), program::unicode, false)
                : new ForeignFont(look, foreign);
    }

    private @Nullable CharacterMap characterMap(COSDictionary font) {
        if (!(font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream)) {
            return null;
        }
        try {
            bytes.read(stream);
            CharacterMap map = new CharacterMap(bytes.array(), bytes.size());
            return map.isEmpty() ? null : map;
        } catch (IOException e) {
            return null;
        }
    }

    private static float[] simpleWidths(
            COSDictionary font, @Nullable COSDictionary descriptor, String name, CodeNames names) {
        float[] widths = new float[256];
        float scale = 0.001f;
        if (COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE))
                && font.getDictionaryObject(COSName.FONT_MATRIX) instanceof COSArray matrix
                && matrix.size() > 0
                && matrix.getObject(0) instanceof COSNumber first) {
            scale = Math.abs(first.floatValue());
        }
        COSBase list = font.getDictionaryObject(COSName.WIDTHS);
        if (list instanceof COSArray array) {
            Arrays.fill(widths, descriptor == null ? 0 : descriptor.getFloat(COSName.MISSING_WIDTH, 0) * scale);
            int first = font.getInt(COSName.FIRST_CHAR, 0);
            for (int i = 0; i < array.size() && first + i < 256; i++) {
                if (first + i >= 0 && array.getObject(i) instanceof COSNumber width) {
                    widths[first + i] = width.floatValue() * scale;
                }
            }
        } else {
            FontMetrics metrics = Standard14Fonts.getAFM(standardName(name));
            for (int code = 0; code < 256; code++) {
                String glyph = names.name(code);
                float width = metrics == null || glyph == null ? 500 : metrics.getCharacterWidth(glyph);
                widths[code] = (width == 0 ? 500 : width) / 1000;
            }
        }
        return widths;
    }

    private static String standardName(String name) {
        if (Standard14Fonts.containsName(name)) {
            return name;
        }
        return isBoldName(name) ? "Helvetica-Bold" : "Helvetica";
    }

    private static boolean isSymbolic(@Nullable COSDictionary descriptor) {
        return descriptor != null && (descriptor.getInt(COSName.FLAGS, 0) & SYMBOLIC) != 0;
    }

    private static boolean isEmbedded(@Nullable COSDictionary descriptor) {
        return descriptor != null
                && (descriptor.containsKey(COSName.FONT_FILE)
                        || descriptor.containsKey(COSName.FONT_FILE2)
                        || descriptor.containsKey(COSName.FONT_FILE3));
    }

    private static FontFace.Look look(String name, @Nullable COSDictionary descriptor) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean bold = isBoldName(name);
        boolean italic = lower.contains("italic") || lower.contains("oblique");
        float ascent = 0.8f;
        float descent = 0.2f;
        if (descriptor != null) {
            int flags = descriptor.getInt(COSName.FLAGS, 0);
            bold |= (flags & FORCE_BOLD) != 0 || descriptor.getFloat(COSName.FONT_WEIGHT, 400) >= 600;
            italic |= (flags & ITALIC) != 0 || descriptor.getFloat(COSName.ITALIC_ANGLE, 0) != 0;
            ascent = plausible(descriptor.getFloat(COSName.ASCENT, 0) / 1000, 0.5f, 1.1f, ascent);
            descent = plausible(-descriptor.getFloat(COSName.DESCENT, 0) / 1000, 0.1f, 0.5f, descent);
        }
        return new FontFace.Look(bold, italic, ascent, descent);
    }

    private static boolean isBoldName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("bold")
                || lower.contains("black")
                || lower.contains("heavy")
                || lower.endsWith("-bd")
                || lower.contains("-demi");
    }

    private static float plausible(float value, float least, float most, float otherwise) {
        return value >= least && value <= most ? value : otherwise;
    }

    /// The font with its program, opened at the first question; null where it is too damaged.
    private static final class LazyFont {
        private final COSDictionary dictionary;
        private @Nullable PDFont font;
        private boolean tried;

        LazyFont(COSDictionary dictionary) {
            this.dictionary = dictionary;
        }

        @Nullable
        PDFont font() {
            if (!tried) {
                tried = true;
                try {
                    font = PDFontFactory.createFont(dictionary);
                } catch (IOException | RuntimeException | LinkageError e) {
                    font = null;
                }
            }
            return font;
        }

        @Nullable
        String unicode(int code) {
            PDFont opened = font();
            try {
                return opened == null ? null : opened.toUnicode(code);
            } catch (RuntimeException e) {
                return null;
            }
        }
    }
}

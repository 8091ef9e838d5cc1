package cz.obzor.reading.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.StandardEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.ZapfDingbatsEncoding;
import org.jspecify.annotations.Nullable;

/// Names of the glyphs behind the single-byte codes of a font, as its encoding gives them.
final class CodeNames {
    private final @Nullable Encoding base;
    private final @Nullable String[] differences = new String[256];
    private final boolean dingbats;
    private final boolean program;

    CodeNames(COSDictionary font, String fontName, boolean symbolic, boolean embedded) {
        COSBase encoding = font.getDictionaryObject(COSName.ENCODING);
        COSName baseName = null;
        if (encoding instanceof COSName name) {
            baseName = name;
        } else if (encoding instanceof COSDictionary dictionary) {
            baseName = dictionary.getCOSName(COSName.BASE_ENCODING);
            if (dictionary.getDictionaryObject(COSName.DIFFERENCES) instanceof COSArray array) {
                readDifferences(array);
            }
        }
        dingbats = fontName.contains("ZapfDingbats");
        Encoding named = baseName == null ? null : Encoding.getInstance(baseName);
        boolean type3 = COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE));
        // codes of an embedded font without a named encoding are explained in its program only
        program = named == null && !type3 && embedded && (symbolic || !(encoding instanceof COSDictionary));
        base = named != null ? named : program || type3 ? null : implied(fontName);
    }

    private Encoding implied(String fontName) {
        if (dingbats) {
            return ZapfDingbatsEncoding.INSTANCE;
        }
        return fontName.equals("Symbol") || fontName.startsWith("Symbol,")
                ? SymbolEncoding.INSTANCE
                : StandardEncoding.INSTANCE;
    }

    /// Whether the program of the font may know codes that stand nowhere else.
    boolean needsProgram() {
        return program;
    }

    @Nullable
    String name(int code) {
        String name = differences[code];
        if (name == null && base != null) {
            name = base.getName(code);
        }
        return ".notdef".equals(name) ? null : name;
    }

    @Nullable
    String text(int code) {
        String name = name(code);
        if (name == null) {
            return null;
        }
        String text = (dingbats ? GlyphList.getZapfDingbats() : GlyphList.getAdobeGlyphList()).toUnicode(name);
        return text == null || text.isEmpty() ? numbered(name) : text;
    }

    /// Some programs name glyphs after their code ("g104", "c65"): no help. Others write "uni0159.alt".
    private static @Nullable String numbered(String name) {
        int dot = name.indexOf('.');
        return dot <= 0 ? null : GlyphList.getAdobeGlyphList().toUnicode(name.substring(0, dot));
    }

    private void readDifferences(COSArray array) {
        int code = 0;
        for (int i = 0; i < array.size(); i++) {
            COSBase item = array.getObject(i);
            if (item instanceof COSNumber number) {
                code = number.intValue();
            } else if (item instanceof COSName name && code >= 0 && code < 256) {
                differences[code++] = name.getName();
            }
        }
    }
}

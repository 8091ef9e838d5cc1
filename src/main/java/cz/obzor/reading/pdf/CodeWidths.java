package cz.obzor.reading.pdf;

import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/// Widths of the glyphs of a font with two-byte codes, in heights of the font.
final class CodeWidths {
    private float[] widths = new float[256];
    private final float other;

    CodeWidths(COSDictionary font) {
        other = font.getFloat(COSName.DW, 1000) / 1000;
        Arrays.fill(widths, other);
        if (font.getDictionaryObject(COSName.W) instanceof COSArray array) {
            fill(array);
        }
    }

    float of(int code) {
        return code < widths.length ? widths[code] : other;
    }

    /// Either "first [w1 w2 …]" or "first last w".
    private void fill(COSArray array) {
        int i = 0;
        while (i + 1 < array.size()) {
            int first = array.getInt(i, -1);
            COSBase second = array.getObject(i + 1);
            if (second instanceof COSArray list) {
                for (int k = 0; k < list.size(); k++) {
                    if (list.getObject(k) instanceof COSNumber width) {
                        set(first + k, width.floatValue() / 1000);
                    }
                }
                i += 2;
            } else if (i + 2 < array.size() && array.getObject(i + 2) instanceof COSNumber width) {
                int last = Math.min(array.getInt(i + 1, -1), 0xFFFF);
                for (int code = first; code <= last; code++) {
                    set(code, width.floatValue() / 1000);
                }
                i += 3;
            } else {
                return;
            }
        }
    }

    private void set(int code, float width) {
        if (code < 0 || code > 0xFFFF) {
            return;
        }
        if (code >= widths.length) {
            int before = widths.length;
            widths = Arrays.copyOf(widths, Math.min(1 << 16, Math.max(code + 1, before * 2)));
            Arrays.fill(widths, before, widths.length, other);
        }
        widths[code] = width;
    }
}

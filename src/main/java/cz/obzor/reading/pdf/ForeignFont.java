package cz.obzor.reading.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// A font that only the library knows how to read: East Asian code tables and other rarities.
final class ForeignFont extends FontFace {
    private final PDFont font;

    ForeignFont(Look look, PDFont font) {
        super(look);
        this.font = font;
    }

    @Override
    void decode(byte[] string, int start, int length, Taker taker) {
        ByteArrayInputStream in = new ByteArrayInputStream(string, start, length);
        try {
            while (in.available() > 0) {
                int before = in.available();
                int code = font.readCode(in);
                int taken = before - in.available();
                if (taken <= 0) {
                    return;
                }
                String text = font.toUnicode(code);
                double width = font.getDisplacement(code).getX();
                taker.glyph(text == null ? "\uFFFD" : text, width, taken == 1 && code == ' ', text != null);
            }
        } catch (IOException | RuntimeException e) {
            // the rest of a string in a damaged font cannot be had; that it is missing shows
            taker.glyph("\uFFFD", 0.5, false, false);
        }
    }

    @Override
    boolean vertical() {
        return font.isVertical();
    }
}

package cz.obzor.reading.pdf;

import org.jspecify.annotations.Nullable;

/// A font whose codes are single bytes.
final class SimpleFont extends FontFace {
    private final float[] widths;
    private final @Nullable String[] texts;
    private final boolean[] sure;

    /// @param widths of the 256 codes, in heights of the font
    /// @param texts  of the 256 codes; null where unknown
    SimpleFont(Look look, float[] widths, @Nullable String[] texts) {
        super(look);
        this.widths = widths;
        this.texts = texts.clone();
        this.sure = new boolean[256];
        for (int code = 0; code < 256; code++) {
            sure[code] = texts[code] != null;
            if (texts[code] == null) {
                // fonts without any table of characters mostly use plain letters for their codes
                this.texts[code] = code >= 0x20 && code < 0x7F ? String.valueOf((char) code) : "\uFFFD";
            }
        }
    }

    @Override
    void decode(byte[] string, int start, int length, Taker taker) {
        for (int i = start; i < start + length; i++) {
            int code = string[i] & 0xFF;
            String text = texts[code];
            taker.glyph(text == null ? "" : text, widths[code], code == ' ', sure[code]);
        }
    }
}

package cz.obzor.reading.pdf;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// A font whose codes are two bytes that number its glyphs: what nearly every program writes today.
final class IdentityFont extends FontFace {
    private final CodeWidths widths;
    private final @Nullable String[] texts = new String[1 << 16];
    private final IntFunction<@Nullable String> unicode;
    private final boolean vertical;

    /// @param unicode asked once for each code that occurs
    IdentityFont(Look look, CodeWidths widths, IntFunction<@Nullable String> unicode, boolean vertical) {
        super(look);
        this.widths = widths;
        this.unicode = unicode;
        this.vertical = vertical;
    }

    @Override
    void decode(byte[] string, int start, int length, Taker taker) {
        for (int i = start; i + 1 < start + length; i += 2) {
            int code = (string[i] & 0xFF) << 8 | (string[i + 1] & 0xFF);
            String text = texts[code];
            if (text == null) {
                text = unicode.apply(code);
                texts[code] = text == null ? "\uFFFD" : text;
            }
            taker.glyph(text == null ? "\uFFFD" : text, widths.of(code), false, text != null);
        }
    }

    @Override
    boolean vertical() {
        return vertical;
    }
}

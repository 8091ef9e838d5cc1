package cz.obzor.reading.output;

/// Which characters of foreign text are kept. Out go control characters (PostgreSQL cannot hold U+0000), halves of
/// surrogate pairs, non-characters, and invisible marks that change how the text around them is shown.
public final class CleanText {
    /// what stands for a character that could not be read
    public static final char UNKNOWN = '\uFFFD';

    private CleanText() {}

    /// Appends the text, cleaned; a tab or line end inside becomes a space.
    public static void append(CharSequence text, StringBuilder out) {
        append(text, 0, text.length(), out);
    }

    public static void append(CharSequence text, int start, int end, StringBuilder out) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
                if (c == '\t' || c == '\n' || c == '\r' || c == 0x85) {
                    out.append(' ');
                }
            } else if (c < 0x2000) {
                out.append(c == 0xA0 ? ' ' : c);
            } else if (Character.isHighSurrogate(c)) {
                if (i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1))) {
                    appendPair(c, text.charAt(++i), out);
                }
            } else {
                appendWide(c, out);
            }
        }
    }

    /// The text cleaned and trimmed, spaces in a row made one, at most so many characters long.
    public static String line(String text, int longest) {
        StringBuilder cleaned = new StringBuilder(Math.min(text.length(), longest));
        append(text, 0, Math.min(text.length(), longest), cleaned);
        StringBuilder out = new StringBuilder(cleaned.length());
        for (int i = 0; i < cleaned.length(); i++) {
            char c = cleaned.charAt(i);
            if (c != ' ' || (!out.isEmpty() && out.charAt(out.length() - 1) != ' ')) {
                out.append(c);
            }
        }
        return out.toString().strip();
    }

    private static void appendPair(char high, char low, StringBuilder out) {
        int point = Character.toCodePoint(high, low);
        if ((point & 0xFFFE) != 0xFFFE) {
            out.append(high).append(low);
        }
    }

    private static void appendWide(char c, StringBuilder out) {
        if (Character.isSurrogate(c) || c >= 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF) || c == 0xFEFF) {
            return;
        }
        if ((c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0x2028 || c == 0x2029) {
            out.append(' ');
        } else if (c == 0x200B || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F)) {
            return;
        } else if (c >= 0xFB00 && c <= 0xFB06) {
            appendLigature(c, out);
        } else {
            out.append(c);
        }
    }

    private static void appendLigature(char c, StringBuilder out) {
        out.append(
                switch (c) {
                    case 0xFB00 -> "ff";
                    case 0xFB01 -> "fi";
                    case 0xFB02 -> "fl";
                    case 0xFB03 -> "ffi";
                    case 0xFB04 -> "ffl";
                    default -> "st";
                });
    }
}

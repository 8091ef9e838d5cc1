package cz.obzor.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/// Letters in lower case without diacritics. European Latin letters come from a table, others from Unicode.
final class Folding {
    /// in {@link #TABLE}: not one plain character, ask {@link #slow}
    static final char SLOW = 0;
    /// the table covers Latin-1 and both Latin Extended blocks
    static final int KNOWN = 0x250;

    private static final Map<Character, String> WITHOUT_DECOMPOSITION = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('ẞ', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ħ', "h"),
            Map.entry('ı', "i"),
            Map.entry('ŋ', "n"));

    private static final char[] TABLE = table();

    private Folding() {}

    static String fold(String text) {
        int plain = plainPrefix(text);
        if (plain == text.length()) {
            return text;
        }
        StringBuilder folded = new StringBuilder(text.length() + 4).append(text, 0, plain);
        for (int i = plain; i < text.length(); ) {
            int point = text.codePointAt(i);
            append(folded, point);
            i += Character.charCount(point);
        }
        return folded.toString();
    }

    /// The folded character, or {@link #SLOW}.
    static char fast(char letter) {
        return letter < KNOWN ? TABLE[letter] : SLOW;
    }

    /// What a character folds to when it is not simply one other character; empty for a combining mark.
    static String slow(int point) {
        String lower = Character.toString(point).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(4);
        Normalizer.normalize(lower, form(point))
                .codePoints()
                .filter(part -> !isMark(part))
                .forEach(part -> {
                    String known = part < 0x10000 ? WITHOUT_DECOMPOSITION.get((char) part) : null;
                    if (known != null) {
                        folded.append(known);
                    } else {
                        folded.appendCodePoint(Character.toLowerCase(part));
                    }
                });
        return folded.toString();
    }

    static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /// Ligatures of a PDF's font, wide letters, raised digits and Roman numerals are the letters they stand for.
    private static Normalizer.Form form(int point) {
        int type = Character.getType(point);
        boolean stands = (point >= 0x2000 && (Character.isLetter(point) || type == Character.LETTER_NUMBER))
                || type == Character.OTHER_NUMBER;
        return stands ? Normalizer.Form.NFKD : Normalizer.Form.NFD;
    }

    private static void append(StringBuilder folded, int point) {
        char fast = point < KNOWN ? TABLE[point] : SLOW;
        if (fast != SLOW) {
            folded.append(fast);
        } else {
            folded.append(slow(point));
        }
    }

    private static int plainPrefix(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 0x80 || (letter >= 'A' && letter <= 'Z')) {
                return i;
            }
        }
        return text.length();
    }

    private static char[] table() {
        char[] table = new char[KNOWN];
        for (int point = 1; point < KNOWN; point++) {
            String folded = slow(point);
            table[point] = folded.length() == 1 ? folded.charAt(0) : SLOW;
        }
        return table;
    }
}

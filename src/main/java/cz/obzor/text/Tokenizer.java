package cz.obzor.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts one text into words. The loop is written by hand, for every page of every document goes through it.
///
/// A word is a run of letters and digits. Beyond that: a label of small numbers ({@code 1.2.3}, {@code C1.1},
/// {@code A.2}) is one word; a word hyphenated at the end of a line is joined; soft hyphens and combining marks are
/// part
/// of the word they stand in; a raised digit belongs to a unit ({@code km²}), elsewhere it is the mark of a footnote.
final class Tokenizer {
    private static final FoldedStemmer STEMMER = new FoldedStemmer();
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char HYPHEN = '\u2010';

    private static final byte OTHER = 0;
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte[] KINDS = kinds();

    private final String text;
    private final List<Token> tokens;

    private char[] folded = new char[48];
    private int length;
    private boolean hasDigit;
    /// the word as it reads when it is not one stretch of the text
    private @Nullable StringBuilder joined;
    /// where the stretch begins that is not yet in {@link #joined}
    private int stretch;

    Tokenizer(String text) {
        this.text = text;
        this.tokens = new ArrayList<>(text.length() / 6 + 4);
    }

    List<Token> tokens() {
        int at = 0;
        while (at < text.length()) {
            if (kind(at) == OTHER) {
                at += Character.isHighSurrogate(text.charAt(at)) ? Character.charCount(text.codePointAt(at)) : 1;
            } else {
                at = word(at);
            }
        }
        return tokens;
    }

    /// Reads a word and gives the place after it.
    private int word(int start) {
        length = 0;
        hasDigit = false;
        joined = null;
        stretch = start;
        int at = start;
        while (at < text.length()) {
            byte kind = kind(at);
            if (kind != OTHER) {
                hasDigit |= kind == DIGIT;
                at = letter(at);
            } else {
                int next = continuation(start, at);
                if (next < 0) {
                    break;
                }
                at = next;
            }
        }
        add(start, at);
        return at;
    }

    private byte kind(int at) {
        char c = text.charAt(at);
        if (c < Folding.KNOWN) {
            return KINDS[c];
        }
        return kindOf(Character.isHighSurrogate(c) ? text.codePointAt(at) : c);
    }

    private static byte kindOf(int point) {
        int type = Character.getType(point);
        if (Character.isLetter(point) || type == Character.LETTER_NUMBER) {
            return LETTER;
        }
        boolean lowered = point >= '₀' && point <= '₉';
        return type == Character.DECIMAL_DIGIT_NUMBER || lowered ? DIGIT : OTHER;
    }

    private int letter(int at) {
        char c = text.charAt(at);
        char fast = Folding.fast(c);
        if (fast != Folding.SLOW) {
            append(fast);
            return at + 1;
        }
        int point = text.codePointAt(at);
        String slow = Folding.slow(point);
        for (int i = 0; i < slow.length(); i++) {
            append(slow.charAt(i));
        }
        return at + Character.charCount(point);
    }

    private void append(char c) {
        if (length == folded.length) {
            folded = Arrays.copyOf(folded, 2 * length);
        }
        folded[length++] = c;
    }

    /// Where a word goes on that is interrupted here, or -1 where it ends.
    private int continuation(int start, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case ' ', ',', '\n' -> -1;
            case '.' -> isInsideLabel(start, at) ? dot(at) : -1;
            case SOFT_HYPHEN -> isLetterAt(at + 1) ? join(at, at + 1) : join(at, nextLine(at + 1));
            case '-', HYPHEN -> length >= 2 && !hasDigit ? join(at, nextLine(at + 1)) : -1;
            case '²', '³' -> isLength() ? letter(at) : -1;
            default -> c >= 0x300 && Folding.isMark(c) ? at + 1 : -1;
        };
    }

    private int dot(int at) {
        append('.');
        return at + 1;
    }

    /// {@code 1.2} and {@code A.1}, but not the year of a date, nor {@code 3.500}.
    private boolean isInsideLabel(int start, int at) {
        boolean letter = at - start == 1 && Character.isUpperCase(text.charAt(start));
        boolean longNumber = isDigitAt(at - 2) && isDigitAt(at - 3) && at - 3 >= start;
        boolean before = letter || (isDigitAt(at - 1) && !longNumber);
        return before && isDigitAt(at + 1) && !(isDigitAt(at + 2) && isDigitAt(at + 3));
    }

    private boolean isDigitAt(int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private boolean isLetterAt(int at) {
        return at < text.length() && kind(at) == LETTER;
    }

    /// Whether the word so far is a unit of length, as in m².
    private boolean isLength() {
        return length > 0 && length <= 2 && folded[length - 1] == 'm' && (length == 1 || "kdc".indexOf(folded[0]) >= 0);
    }

    /// The first letter of the next line if it is a small one, or -1.
    private int nextLine(int from) {
        int at = from;
        int breaks = 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            if (text.charAt(at) == '\n') {
                breaks++;
            }
            at++;
        }
        return breaks == 1 && isLetterAt(at) && Character.isLowerCase(text.charAt(at)) ? at : -1;
    }

    private int join(int at, int next) {
        if (next >= 0) {
            joined = (joined == null ? new StringBuilder() : joined).append(text, stretch, at);
            stretch = next;
        }
        return next;
    }

    private void add(int start, int end) {
        String form = joined == null
                ? text.substring(start, end)
                : joined.append(text, stretch, end).toString();
        String plain = isFolded(form) ? form : new String(folded, 0, length);
        tokens.add(new Token(form, start, end, plain, hasDigit ? plain : STEMMER.stem(plain, folded)));
    }

    private boolean isFolded(String form) {
        if (form.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (form.charAt(i) != folded[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[Folding.KNOWN];
        for (int point = 0; point < kinds.length; point++) {
            kinds[point] = kindOf(point);
        }
        return kinds;
    }
}

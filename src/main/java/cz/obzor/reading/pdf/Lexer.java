package cz.obzor.reading.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Cuts a content stream or a character map into operators and their operands without making an object for each.
/// Damaged input is read as far as it makes sense; it never fails.
final class Lexer {
    static final int END = 0;
    static final int OPERATOR = 1;

    static final int NUMBER = 1;
    static final int STRING = 2;
    static final int NAME = 3;
    static final int OPEN_ARRAY = 4;
    static final int CLOSE_ARRAY = 5;
    static final int OPEN_DICTIONARY = 6;
    static final int CLOSE_DICTIONARY = 7;

    /// no operator takes more; what comes in excess is dropped from the front by starting again
    private static final int MOST_OPERANDS = 1 << 18;

    private static final int TRUE = op("true");
    private static final int FALSE = op("fals");
    private static final int NULL = op("null");

    private static final byte[] CLASS = new byte[256];
    private static final byte SPACE = 1;
    private static final byte DELIMITER = 2;

    static {
        for (int c : new int[] {0, 9, 10, 12, 13, 32}) {
            CLASS[c] = SPACE;
        }
        for (char c : "()<>[]{}/%".toCharArray()) {
            CLASS[c] = DELIMITER;
        }
    }

    private final byte[] in;
    private final int end;
    private int position;

    /// operands of the operator just read
    int count;

    int[] kinds = new int[64];
    double[] numbers = new double[64];
    int[] starts = new int[64];
    int[] lengths = new int[64];
    String[] names = new String[64];

    /// decoded bytes of the string operands
    byte[] strings = new byte[1024];

    private int stringsUsed;

    /// the operator just read, its letters packed by {@link #op}
    int operator;

    private int operatorStart;

    private final Map<Integer, String> knownNames = new HashMap<>();

    Lexer(byte[] in, int end) {
        this.in = in;
        this.end = end;
    }

    static int op(String letters) {
        int packed = 0;
        for (int i = Math.min(letters.length(), 4) - 1; i >= 0; i--) {
            packed = packed << 8 | letters.charAt(i);
        }
        return packed;
    }

    /// Reads to the end of the next operator.
    int next() {
        count = 0;
        stringsUsed = 0;
        while (position < end) {
            int c = in[position] & 0xFF;
            if (CLASS[c] == SPACE) {
                position++;
            } else if ((c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.') {
                number();
            } else if (CLASS[c] == DELIMITER) {
                delimited(c);
            } else if (keyword()) {
                return OPERATOR;
            }
        }
        return END;
    }

    /// The operator just read in full.
    String operatorName() {
        return new String(in, operatorStart, position - operatorStart, StandardCharsets.ISO_8859_1);
    }

    /// The number at that place among the operands, 0 where there is none.
    double number(int index) {
        return index >= 0 && index < count && kinds[index] == NUMBER ? numbers[index] : 0;
    }

    /// The last name among the operands, or null.
    @Nullable
    String lastName() {
        for (int i = count - 1; i >= 0; i--) {
            if (kinds[i] == NAME) {
                return names[i];
            }
        }
        return null;
    }

    /// Moves behind the data of an inline image, which begin one byte further.
    void skipInlineImage() {
        position++;
        for (; position + 1 < end; position++) {
            if (in[position] == 'E'
                    && in[position + 1] == 'I'
                    && CLASS[in[position - 1] & 0xFF] == SPACE
                    && looksLikeContent(position + 2)) {
                position += 2;
                return;
            }
        }
        position = end;
    }

    /// Binary data can hold "EI" by chance; what follows the true one is plain text.
    private boolean looksLikeContent(int from) {
        if (from < end && CLASS[in[from] & 0xFF] != SPACE) {
            return false;
        }
        int to = Math.min(from + 12, end);
        for (int i = from; i < to; i++) {
            int c = in[i] & 0xFF;
            if (c >= 0x7F || (c < 0x20 && CLASS[c] != SPACE)) {
                return false;
            }
        }
        return true;
    }

    private void delimited(int c) {
        switch (c) {
            case '(' -> literalString();
            case '<' -> {
                if (position + 1 < end && in[position + 1] == '<') {
                    position += 2;
                    push(OPEN_DICTIONARY);
                } else {
                    hexString();
                }
            }
            case '>' -> {
                if (position + 1 < end && in[position + 1] == '>') {
                    position++;
                    push(CLOSE_DICTIONARY);
                }
                position++;
            }
            case '[' -> {
                position++;
                push(OPEN_ARRAY);
            }
            case ']' -> {
                position++;
                push(CLOSE_ARRAY);
            }
            case '/' -> name();
            case '%' -> {
                while (position < end && in[position] != '\n' && in[position] != '\r') {
                    position++;
                }
            }
            default -> position++;
        }
    }

    /// @return false for a word that is an operand
    private boolean keyword() {
        int start = position;
        int packed = 0;
        while (position < end && CLASS[in[position] & 0xFF] == 0) {
            int nth = position - start;
            if (nth < 4) {
                packed |= (in[position] & 0xFF) << (8 * nth);
            }
            position++;
        }
        if (position - start >= 4 && (packed == TRUE || packed == FALSE || packed == NULL)) {
            numbers[push(NUMBER)] = packed == TRUE ? 1 : 0;
            return false;
        }
        operator = packed;
        operatorStart = start;
        return true;
    }

    private void number() {
        int start = position;
        boolean negative = false;
        double value = 0;
        double scale = 0;
        while (position < end) {
            int c = in[position];
            if (c >= '0' && c <= '9') {
                if (scale == 0) {
                    value = value * 10 + (c - '0');
                } else {
                    value += (c - '0') * scale;
                    scale *= 0.1;
                }
            } else if (c == '.' && scale == 0) {
                scale = 0.1;
            } else if (c == '-' && position == start) {
                negative = true;
            } else if (c != '-' && c != '+' && c != '.') {
                break;
            }
            position++;
        }
        int index = push(NUMBER);
        numbers[index] = negative ? -value : value;
    }

    private void name() {
        int start = ++position;
        int hash = 0;
        while (position < end && CLASS[in[position] & 0xFF] == 0) {
            hash = hash * 31 + in[position++];
        }
        String name = knownNames.get(hash);
        int length = position - start;
        if (name == null || name.length() != length || !same(name, start)) {
            name = new String(in, start, length, StandardCharsets.ISO_8859_1);
            knownNames.put(hash, name);
        }
        int index = push(NAME);
        names[index] = name.indexOf('#') < 0 ? name : unescape(name);
    }

    private boolean same(String name, int start) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != (in[start + i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    private static String unescape(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '#' && i + 2 < name.length()) {
                int high = Character.digit(name.charAt(i + 1), 16);
                int low = Character.digit(name.charAt(i + 2), 16);
                if (high >= 0 && low >= 0) {
                    out.append((char) (high << 4 | low));
                    i += 2;
                    continue;
                }
            }
            out.append(c);
        }
        return out.toString();
    }

    private void hexString() {
        int index = push(STRING);
        starts[index] = stringsUsed;
        int high = -1;
        position++;
        while (position < end && in[position] != '>') {
            int digit = Character.digit(in[position++] & 0xFF, 16);
            if (digit >= 0) {
                if (high < 0) {
                    high = digit;
                } else {
                    addToString(high << 4 | digit);
                    high = -1;
                }
            }
        }
        position++;
        if (high >= 0) {
            addToString(high << 4);
        }
        lengths[index] = stringsUsed - starts[index];
    }

    private void literalString() {
        int index = push(STRING);
        starts[index] = stringsUsed;
        int depth = 1;
        position++;
        while (position < end) {
            int c = in[position++] & 0xFF;
            if (c == '\\') {
                escape();
                continue;
            }
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                break;
            }
            addToString(c);
        }
        lengths[index] = stringsUsed - starts[index];
    }

    private void escape() {
        if (position >= end) {
            return;
        }
        int c = in[position++] & 0xFF;
        switch (c) {
            case 'n' -> addToString('\n');
            case 'r' -> addToString('\r');
            case 't' -> addToString('\t');
            case 'b' -> addToString('\b');
            case 'f' -> addToString('\f');
            case '\n' -> {}
            case '\r' -> {
                if (position < end && in[position] == '\n') {
                    position++;
                }
            }
            default -> {
                if (c < '0' || c > '7') {
                    addToString(c);
                    return;
                }
                int value = c - '0';
                for (int i = 0; i < 2 && position < end && in[position] >= '0' && in[position] <= '7'; i++) {
                    value = value * 8 + (in[position++] - '0');
                }
                addToString(value);
            }
        }
    }

    private void addToString(int octet) {
        if (stringsUsed == strings.length) {
            strings = Arrays.copyOf(strings, strings.length * 2);
        }
        strings[stringsUsed++] = (byte) octet;
    }

    private int push(int kind) {
        if (count == kinds.length) {
            if (count >= MOST_OPERANDS) {
                count = 0;
                stringsUsed = 0;
            } else {
                int size = count * 2;
                kinds = Arrays.copyOf(kinds, size);
                numbers = Arrays.copyOf(numbers, size);
                starts = Arrays.copyOf(starts, size);
                lengths = Arrays.copyOf(lengths, size);
                names = Arrays.copyOf(names, size);
            }
        }
        kinds[count] = kind;
        return count++;
    }
}

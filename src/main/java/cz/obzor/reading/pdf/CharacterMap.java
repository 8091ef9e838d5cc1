package cz.obzor.reading.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The table of a font that says which characters its codes mean (ToUnicode).
final class CharacterMap {
    /// ranges of a hostile table can span everything; a font has at most so many codes
    private static final int MOST_CODES = 1 << 16;

    /// first letters of both endbfchar and endbfrange
    private static final int END_OF_TABLE = Lexer.op("endb");

    private final Map<Integer, String> texts = new HashMap<>();

    CharacterMap(byte[] bytes, int size) {
        Lexer lexer = new Lexer(bytes, size);
        while (lexer.next() != Lexer.END) {
            if (lexer.operator == END_OF_TABLE) {
                readTable(lexer);
            }
        }
    }

    @Nullable
    String text(int code) {
        return texts.get(code);
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    private void readTable(Lexer lexer) {
        if (lexer.operatorName().equals("endbfrange")) {
            ranges(lexer);
        } else if (lexer.operatorName().equals("endbfchar")) {
            for (int i = 0; i + 1 < lexer.count; i += 2) {
                if (lexer.kinds[i] == Lexer.STRING && lexer.kinds[i + 1] == Lexer.STRING) {
                    put(code(lexer, i), target(lexer, i + 1));
                }
            }
        }
    }

    private void ranges(Lexer lexer) {
        int i = 0;
        while (i + 2 < lexer.count) {
            if (lexer.kinds[i] != Lexer.STRING || lexer.kinds[i + 1] != Lexer.STRING) {
                i++;
                continue;
            }
            int first = code(lexer, i);
            int last = Math.min(code(lexer, i + 1), first + MOST_CODES);
            if (lexer.kinds[i + 2] == Lexer.STRING) {
                range(first, last, target(lexer, i + 2));
                i += 3;
            } else {
                i = list(lexer, i + 3, first, last);
            }
        }
    }

    private int list(Lexer lexer, int from, int first, int last) {
        int i = from;
        int code = first;
        while (i < lexer.count && lexer.kinds[i] != Lexer.CLOSE_ARRAY) {
            if (lexer.kinds[i] == Lexer.STRING && code <= last) {
                put(code++, target(lexer, i));
            }
            i++;
        }
        return i + 1;
    }

    private void range(int first, int last, String start) {
        if (start.isEmpty()) {
            return;
        }
        String head = start.substring(0, start.length() - 1);
        char lastChar = start.charAt(start.length() - 1);
        for (int code = first; code <= last; code++) {
            put(code, head + (char) (lastChar + (code - first)));
        }
    }

    private void put(int code, String text) {
        if (texts.size() < MOST_CODES && !text.isEmpty() && text.charAt(0) != 0) {
            texts.put(code, text);
        }
    }

    private static int code(Lexer lexer, int index) {
        int value = 0;
        for (int i = 0; i < Math.min(lexer.lengths[index], 4); i++) {
            value = value << 8 | (lexer.strings[lexer.starts[index] + i] & 0xFF);
        }
        return value;
    }

    private static String target(Lexer lexer, int index) {
        int length = Math.min(lexer.lengths[index], 64);
        if (length == 1) {
            return String.valueOf((char) (lexer.strings[lexer.starts[index]] & 0xFF));
        }
        return new String(lexer.strings, lexer.starts[index], length & ~1, StandardCharsets.UTF_16BE);
    }
}

package cz.obzor.document;

import java.util.ArrayList;
import java.util.List;

/// Cuts the text of a page into passages, the pieces that search finds: long enough to hold a thought, short enough to
/// be shown. A cut falls between paragraphs or sentences where there is one near.
final class Passages {
    /// words after which the next paragraph or sentence end closes a passage
    private static final int ENOUGH = 80;
    /// words after which any line end does
    private static final int MOST = 140;

    private Passages() {}

    static List<String> of(String text) {
        List<String> passages = new ArrayList<>();
        int start = 0;
        int words = 0;
        int line = 0;
        while (line < text.length()) {
            int end = text.indexOf('\n', line);
            int next = end < 0 ? text.length() : end + 1;
            words += words(text, line, next);
            boolean paragraphEnds = next >= text.length() || text.charAt(next) == '\n';
            if (words >= MOST || (words >= ENOUGH && (paragraphEnds || sentenceEnds(text, line, next)))) {
                add(passages, text.substring(start, next));
                start = next;
                words = 0;
            }
            line = next;
        }
        add(passages, text.substring(start));
        return passages;
    }

    private static void add(List<String> passages, String passage) {
        String stripped = passage.strip();
        if (!stripped.isEmpty()) {
            // a line as long as a book (one cell, no line ends) is cut by force
            for (int from = 0; from < stripped.length(); ) {
                int to = cutNear(stripped, from);
                passages.add(stripped.substring(from, to).strip());
                from = to;
            }
        }
    }

    private static int cutNear(String text, int from) {
        int limit = from + 2000;
        if (text.length() <= limit) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', limit);
        return space > from ? space : Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }

    private static boolean sentenceEnds(String text, int from, int to) {
        int last = to - 1;
        while (last > from && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        return last >= from && ".!?:;".indexOf(text.charAt(last)) >= 0;
    }

    private static int words(String text, int from, int to) {
        int words = 0;
        boolean inside = false;
        for (int i = from; i < to; i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            if (letter && !inside) {
                words++;
            }
            inside = letter;
        }
        return words;
    }
}

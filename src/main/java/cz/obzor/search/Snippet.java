package cz.obzor.search;

import java.util.ArrayList;
import java.util.List;

/// A short stretch of a text around what was found in it.
///
/// @param text      plain text; whoever shows it escapes it
/// @param marks     within {@code text}
/// @param cutBefore whether the text goes on before it
/// @param cutAfter  whether it goes on after it
public record Snippet(String text, List<Mark> marks, boolean cutBefore, boolean cutAfter) {
    private static final int LENGTH = 240;
    /// a text that is little longer than a snippet is shown whole
    private static final int TOLERANCE = 40;

    public Snippet {
        marks = List.copyOf(marks);
    }

    /// The stretch in which most of the wanted words stand.
    ///
    /// @param marks of the whole text, in order
    static Snippet of(String text, List<Mark> marks) {
        if (text.length() <= LENGTH + TOLERANCE) {
            return new Snippet(text, marks, false, false);
        }
        int begin = begin(text, marks);
        int end = wordEnd(text, Math.min(text.length(), begin + LENGTH));
        List<Mark> within = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.start() >= begin && mark.end() <= end) {
                within.add(mark.movedBy(-begin));
            }
        }
        return new Snippet(text.substring(begin, end), within, begin > 0, end < text.length());
    }

    private static int begin(String text, List<Mark> marks) {
        if (marks.isEmpty()) {
            return 0;
        }
        int first = bestFirst(marks);
        int start = marks.get(first).start();
        int last = lastWithin(marks, first);
        int spare = LENGTH - (marks.get(last).end() - start);
        int earliest = Math.max(0, start - Math.max(0, spare) / 2);
        return Math.min(start, wordBegin(text, Math.min(earliest, Math.max(0, text.length() - LENGTH))));
    }

    /// Number of the mark at which the window with most different clauses, then with most marks begins.
    private static int bestFirst(List<Mark> marks) {
        int best = 0;
        int bestWorth = -1;
        for (int first = 0; first < marks.size(); first++) {
            long clauses = 0;
            int last = lastWithin(marks, first);
            for (int i = first; i <= last; i++) {
                clauses |= 1L << marks.get(i).clause();
            }
            int worth = Long.bitCount(clauses) * 100 + Math.min(99, last - first);
            if (worth > bestWorth) {
                best = first;
                bestWorth = worth;
            }
        }
        return best;
    }

    private static int lastWithin(List<Mark> marks, int first) {
        int last = first;
        while (last + 1 < marks.size()
                && marks.get(last + 1).end() - marks.get(first).start() <= LENGTH) {
            last++;
        }
        return last;
    }

    /// The next beginning of a word at or after an offset.
    private static int wordBegin(String text, int offset) {
        int at = offset;
        while (at > 0 && at < text.length() && !(isSpace(text, at - 1) && !isSpace(text, at))) {
            at++;
        }
        return at;
    }

    /// The last end of a word at or before an offset.
    private static int wordEnd(String text, int offset) {
        int at = offset;
        while (at > 1 && at < text.length() && !(isSpace(text, at) && !isSpace(text, at - 1))) {
            at--;
        }
        return at > 1 ? at : offset;
    }

    private static boolean isSpace(String text, int at) {
        return Character.isWhitespace(text.charAt(at));
    }
}

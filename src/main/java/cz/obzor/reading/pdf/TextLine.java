package cz.obzor.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Words side by side, or a whole table in their place.
final class TextLine {
    final List<PdfWord> words = new ArrayList<>();
    final @Nullable Grid grid;
    float left = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    float top = Float.MAX_VALUE;
    float bottom = -Float.MAX_VALUE;
    float base;
    float size;

    TextLine() {
        grid = null;
    }

    TextLine(Grid grid) {
        this.grid = grid;
        left = grid.left();
        right = grid.right();
        top = grid.top();
        bottom = grid.bottom();
        base = grid.top();
        size = 10;
    }

    void add(PdfWord word) {
        if (word.size > size) {
            size = word.size;
            base = word.base;
        }
        words.add(word);
        left = Math.min(left, word.left);
        right = Math.max(right, word.right);
        top = Math.min(top, word.top);
        bottom = Math.max(bottom, word.bottom);
    }

    /// Lines of words, from the top; words of a line from the left, pieces of a word joined.
    static List<TextLine> of(List<PdfWord> words) {
        List<PdfWord> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble(word -> word.base));
        List<TextLine> lines = new ArrayList<>();
        TextLine line = null;
        for (PdfWord word : sorted) {
            if (line == null || word.base - line.base > 0.3f * Math.min(word.size, line.size)) {
                line = new TextLine();
                lines.add(line);
            }
            line.add(word);
        }
        List<TextLine> joined = joinRaised(lines);
        joined.forEach(TextLine::tidy);
        return joined;
    }

    /// Raised and lowered small characters (references to notes, square metres) belong to the line they stand in.
    private static List<TextLine> joinRaised(List<TextLine> lines) {
        List<TextLine> result = new ArrayList<>(lines.size());
        for (TextLine line : lines) {
            TextLine before = result.isEmpty() ? null : result.getLast();
            if (before != null && before.isRaisedIn(line)) {
                before.words.forEach(line::add);
                result.set(result.size() - 1, line);
            } else if (before != null && line.isRaisedIn(before)) {
                line.words.forEach(before::add);
            } else {
                result.add(line);
            }
        }
        return result;
    }

    private boolean isRaisedIn(TextLine other) {
        if (size > 0.85f * other.size || words.size() > 12) {
            return false;
        }
        float overlap = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        if (overlap < 0.4f * (bottom - top)) {
            return false;
        }
        for (PdfWord small : words) {
            boolean beside = false;
            for (PdfWord word : other.words) {
                if (small.left < word.right - 0.5f && small.right > word.left + 0.5f) {
                    return false;
                }
                beside |= Math.abs(small.left - word.right) < other.size
                        || Math.abs(word.left - small.right) < other.size;
            }
            if (!beside) {
                return false;
            }
        }
        return true;
    }

    private void tidy() {
        words.sort(Comparator.comparingDouble(word -> word.left));
        int kept = 0;
        for (int i = 0; i < words.size(); i++) {
            PdfWord word = words.get(i);
            PdfWord before = kept == 0 ? null : words.get(kept - 1);
            if (before != null && isCopy(before, word)) {
                before.bold = true;
                before.invisible &= word.invisible;
            } else if (before != null && isContinued(before, word)) {
                before.text += word.text;
                before.right = word.right;
                before.closed = word.closed;
            } else {
                words.set(kept++, word);
            }
        }
        words.subList(kept, words.size()).clear();
    }

    /// The same word drawn again a hair beside, or under visible text.
    private static boolean isCopy(PdfWord a, PdfWord b) {
        return Math.abs(a.left - b.left) < 0.25f * a.size
                && Math.abs(a.right - b.right) < 0.3f * a.size
                && Math.abs(a.base - b.base) < 0.25f * a.size
                && a.text.equals(b.text);
    }

    private static boolean isContinued(PdfWord a, PdfWord b) {
        float gap = b.left - a.right;
        boolean index = b.size < 0.85f * a.size && a.text.length() <= 3 && Math.abs(a.base - b.base) < 0.6f * a.size;
        if (index) {
            // m², CO₂; a reference to a note stands behind longer words
            return !a.closed && gap < 0.12f * a.size && gap > -0.3f * a.size;
        }
        return !a.closed
                && gap < 0.06f * a.size
                && gap > -0.3f * a.size
                && Math.abs(a.base - b.base) < 0.1f * a.size
                && Math.abs(a.size - b.size) < 0.2f * a.size;
    }
}

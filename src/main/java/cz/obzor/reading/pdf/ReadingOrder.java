package cz.obzor.reading.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts the lines of a page into the order in which people read them: columns of running text one after the other,
/// everything else from the top. Columns of tables are not columns of text: their pieces are short.
final class ReadingOrder {
    private static final int DEEPEST = 8;
    private static final float BIN = 3;
    private static final int FEWEST_LINES = 4;

    private ReadingOrder() {}

    static List<TextLine> of(List<TextLine> lines) {
        List<TextLine> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(line -> line.grid == null ? line.base - 0.5f * line.size : line.top));
        List<TextLine> result = new ArrayList<>(sorted.size());
        arrange(sorted, 0, result);
        return result;
    }

    private static void arrange(List<TextLine> lines, int depth, List<TextLine> out) {
        Columns best = depth >= DEEPEST || lines.size() < FEWEST_LINES ? null : findColumns(lines);
        if (best == null) {
            out.addAll(lines);
            return;
        }
        arrange(lines.subList(0, best.first), depth + 1, out);
        arrange(side(lines, best, true), depth + 1, out);
        arrange(side(lines, best, false), depth + 1, out);
        arrange(lines.subList(best.last + 1, lines.size()), depth + 1, out);
    }

    private record Columns(int first, int last, float at) {}

    private static List<TextLine> side(List<TextLine> lines, Columns columns, boolean left) {
        List<TextLine> side = new ArrayList<>();
        for (TextLine line : lines.subList(columns.first, columns.last + 1)) {
            if (line.grid != null) {
                if (left == line.right <= columns.at) {
                    side.add(line);
                }
                continue;
            }
            TextLine part = part(line, columns.at, left);
            if (part != null) {
                side.add(part);
            }
        }
        return side;
    }

    private static @Nullable TextLine part(TextLine line, float at, boolean left) {
        TextLine part = null;
        for (PdfWord word : line.words) {
            if (left == word.right <= at + 1) {
                if (part == null) {
                    part = new TextLine();
                }
                part.add(word);
            }
        }
        return part;
    }

    private static @Nullable Columns findColumns(List<TextLine> lines) {
        Columns best = null;
        for (float at : candidates(lines)) {
            int first = 0;
            while (first < lines.size()) {
                int last = first;
                while (last < lines.size() && !crosses(lines.get(last), at) && !farBelow(lines, first, last)) {
                    last++;
                }
                if (last - first >= FEWEST_LINES
                        && (best == null || last - first > best.last - best.first + 1)
                        && areColumns(lines.subList(first, last), at)) {
                    best = new Columns(first, last - 1, at);
                }
                first = Math.max(last, first + 1);
            }
        }
        return best;
    }

    /// Places across the page that few lines cover although many stand left and right of them.
    private static List<Float> candidates(List<TextLine> lines) {
        float from = Float.MAX_VALUE;
        float to = -Float.MAX_VALUE;
        for (TextLine line : lines) {
            from = Math.min(from, line.left);
            to = Math.max(to, line.right);
        }
        int bins = (int) Math.min(2000, (to - from) / BIN + 2);
        if (bins < 10) {
            return List.of();
        }
        int[] covered = coverage(lines, from, bins);
        int[] mostRight = new int[bins + 1];
        for (int i = bins - 1; i >= 0; i--) {
            mostRight[i] = Math.max(mostRight[i + 1], covered[i]);
        }
        List<Float> candidates = new ArrayList<>();
        int mostLeft = 0;
        for (int i = 0; i < bins && candidates.size() < 12; i++) {
            int limit = Math.min(mostLeft, mostRight[i]) / 2;
            if (covered[i] < limit || (covered[i] == 0 && limit > 0)) {
                int end = i;
                while (end + 1 < bins && covered[end + 1] <= covered[i]) {
                    end++;
                }
                candidates.add(from + (i + end + 1) * BIN / 2);
                i = end;
            }
            mostLeft = Math.max(mostLeft, covered[i]);
        }
        return candidates;
    }

    private static int[] coverage(List<TextLine> lines, float from, int bins) {
        int[] changes = new int[bins + 1];
        for (TextLine line : lines) {
            if (line.grid != null) {
                cover(changes, line.left - from, line.right - from);
                continue;
            }
            float start = line.words.getFirst().left;
            float end = line.words.getFirst().right;
            for (PdfWord word : line.words) {
                if (word.left - end > gutter(line)) {
                    cover(changes, start - from, end - from);
                    start = word.left;
                }
                end = Math.max(end, word.right);
            }
            cover(changes, start - from, end - from);
        }
        int[] covered = new int[bins];
        int sum = 0;
        for (int i = 0; i < bins; i++) {
            sum += changes[i];
            covered[i] = sum;
        }
        return covered;
    }

    private static void cover(int[] changes, float from, float to) {
        int last = changes.length - 1;
        changes[Math.clamp((int) (from / BIN), 0, last)]++;
        changes[Math.clamp((int) (to / BIN) + 1, 0, last)]--;
    }

    private static float gutter(TextLine line) {
        return Math.max(7, 0.75f * line.size);
    }

    private static boolean crosses(TextLine line, float at) {
        if (line.grid != null) {
            return line.left < at && line.right > at;
        }
        float leftEnd = -Float.MAX_VALUE;
        float rightStart = Float.MAX_VALUE;
        for (PdfWord word : line.words) {
            if (word.right <= at + 1) {
                leftEnd = Math.max(leftEnd, word.right);
            } else if (word.left >= at - 1) {
                rightStart = Math.min(rightStart, word.left);
            } else {
                return true;
            }
        }
        return leftEnd > -Float.MAX_VALUE && rightStart < Float.MAX_VALUE && rightStart - leftEnd < gutter(line);
    }

    private static boolean farBelow(List<TextLine> lines, int first, int index) {
        if (index == first) {
            return false;
        }
        TextLine before = lines.get(index - 1);
        return lines.get(index).top - before.bottom > 4 * Math.max(before.size, 8);
    }

    private static boolean areColumns(List<TextLine> lines, float at) {
        Side left = new Side();
        Side right = new Side();
        for (TextLine line : lines) {
            if (line.grid != null) {
                (line.right <= at ? left : right).table(line);
                continue;
            }
            left.take(part(line, at, true));
            right.take(part(line, at, false));
        }
        float overlap = Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top);
        float shorter = Math.min(left.bottom - left.top, right.bottom - right.top);
        return overlap >= 0.5f * shorter && left.isProse() && right.isProse();
    }

    /// What stands on one side of a gap between columns.
    private static final class Side {
        private final List<Float> widths = new ArrayList<>();
        private int words;
        private int letters;
        private float left = Float.MAX_VALUE;
        private float right = -Float.MAX_VALUE;
        private float top = Float.MAX_VALUE;
        private float bottom = -Float.MAX_VALUE;

        void take(@Nullable TextLine line) {
            if (line == null) {
                return;
            }
            stretch(line);
            widths.add(line.right - line.left);
            words += line.words.size();
            for (PdfWord word : line.words) {
                letters += word.text.length();
            }
        }

        void table(TextLine line) {
            stretch(line);
        }

        private void stretch(TextLine line) {
            left = Math.min(left, line.left);
            right = Math.max(right, line.right);
            top = Math.min(top, line.top);
            bottom = Math.max(bottom, line.bottom);
        }

        /// Lines of several words that mostly reach to the edge of their column.
        boolean isProse() {
            int lines = widths.size();
            if (lines < 3 || words < 3 * lines || letters < 14 * lines) {
                return false;
            }
            float[] sorted = new float[lines];
            for (int i = 0; i < lines; i++) {
                sorted[i] = widths.get(i);
            }
            Arrays.sort(sorted);
            return sorted[lines / 2] >= 0.6f * (right - left);
        }
    }
}

package cz.obzor.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds tables without lines: at least three columns that stand exactly below each other over several lines, at least
/// one of them of short pieces. What could as well be columns of running text is left to {@link ReadingOrder}.
final class AlignedTables {
    private static final int FEWEST_LINES = 3;
    private static final int FEWEST_COLUMNS = 3;
    private static final int MOST_COLUMNS = 30;
    /// white space between columns, in points
    private static final float GUTTER = 7;
    /// edges this near are the same
    private static final float ALIGNED = 3;

    private record Gap(float from, float to) {
        float middle() {
            return (from + to) / 2;
        }
    }

    private AlignedTables() {}

    /// The lines with those of each table replaced by the table.
    static List<TextLine> join(List<TextLine> lines) {
        List<TextLine> result = new ArrayList<>(lines.size());
        int first = 0;
        while (first < lines.size()) {
            Run run = runFrom(lines, first);
            int above = run == null ? 0 : continuedFrom(result, lines.get(first), run.gaps);
            Grid grid = run == null ? null : grid(lines.subList(first - above, run.end), run.gaps);
            if (run == null || grid == null) {
                result.add(lines.get(first++));
            } else {
                result.subList(result.size() - above, result.size()).clear();
                result.add(new TextLine(grid));
                first = run.end;
            }
        }
        return result;
    }

    private record Run(int end, List<Gap> gaps) {}

    /// As many lines from this one on as leave the same gaps free.
    private static @Nullable Run runFrom(List<TextLine> lines, int first) {
        List<Gap> gaps = lines.get(first).grid == null ? gaps(lines.get(first)) : List.of();
        if (gaps.size() + 1 < FEWEST_COLUMNS) {
            return null;
        }
        int end = first + 1;
        while (end < lines.size()) {
            TextLine line = lines.get(end);
            TextLine before = lines.get(end - 1);
            if (line.grid != null || line.base - before.base > 2.6f * Math.max(line.size, before.size)) {
                break;
            }
            List<Gap> common = freeIn(line, gaps);
            if (common.size() + 1 < FEWEST_COLUMNS || common.size() < gaps.size() - 1) {
                break;
            }
            gaps = common;
            end++;
        }
        return end - first < FEWEST_LINES || gaps.size() >= MOST_COLUMNS ? null : new Run(end, gaps);
    }

    /// Lines right above that end a row begun on the page before: pieces in some columns, gaps left free.
    private static int continuedFrom(List<TextLine> told, TextLine first, List<Gap> gaps) {
        int count = 0;
        TextLine below = first;
        while (count < told.size()) {
            TextLine line = told.get(told.size() - 1 - count);
            boolean near = below.base - line.base < 2 * Math.max(line.size, below.size);
            if (line.grid != null
                    || !near
                    || gaps(line).isEmpty()
                    || freeIn(line, gaps).size() < gaps.size()) {
                break;
            }
            below = line;
            count++;
        }
        return count;
    }

    private static List<Gap> gaps(TextLine line) {
        List<Gap> gaps = new ArrayList<>();
        float end = line.words.getFirst().right;
        float least = Math.max(GUTTER, 0.9f * line.size);
        for (PdfWord word : line.words) {
            if (word.left - end >= least) {
                gaps.add(new Gap(end, word.left));
            }
            end = Math.max(end, word.right);
        }
        return gaps;
    }

    /// What of the gaps this line leaves free.
    private static List<Gap> freeIn(TextLine line, List<Gap> gaps) {
        List<Gap> free = new ArrayList<>(gaps.size());
        for (Gap gap : gaps) {
            float from = gap.from;
            float to = gap.to;
            for (PdfWord word : line.words) {
                if (word.right <= from || word.left >= to) {
                    continue;
                }
                if (word.left - from > to - word.right) {
                    to = word.left;
                } else {
                    from = word.right;
                }
            }
            if (to - from >= GUTTER) {
                free.add(new Gap(from, to));
            }
        }
        return free;
    }

    private static @Nullable Grid grid(List<TextLine> lines, List<Gap> gaps) {
        int columns = gaps.size() + 1;
        Column[] pieces = new Column[columns];
        for (int c = 0; c < columns; c++) {
            pieces[c] = new Column(lines.size());
        }
        for (int i = 0; i < lines.size(); i++) {
            for (PdfWord word : lines.get(i).words) {
                int c = 0;
                while (c < gaps.size() && word.middleX() > gaps.get(c).middle()) {
                    c++;
                }
                pieces[c].add(i, word);
            }
        }
        Column key = pieces[0];
        boolean shortPieces = false;
        for (Column column : pieces) {
            if (column.used() < 2 || !column.isAligned()) {
                return null;
            }
            shortPieces |= column.isShort();
            key = column.used() < key.used() ? column : key;
        }
        return shortPieces ? build(lines, gaps, pieces, key) : null;
    }

    /// A row begins wherever the column with the fewest lines has one.
    private static @Nullable Grid build(List<TextLine> lines, List<Gap> gaps, Column[] pieces, Column key) {
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        for (int i = 1; i < lines.size(); i++) {
            if (key.words.get(i) != null) {
                starts.add(i);
            }
        }
        if (starts.size() < 2) {
            return null;
        }
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        for (TextLine line : lines) {
            left = Math.min(left, line.left);
            right = Math.max(right, line.right);
        }
        float[] columnEdges = new float[pieces.length + 1];
        columnEdges[0] = left;
        columnEdges[pieces.length] = right;
        for (int c = 0; c < gaps.size(); c++) {
            columnEdges[c + 1] = gaps.get(c).middle();
        }
        float[] rowEdges = new float[starts.size() + 1];
        for (int r = 0; r < starts.size(); r++) {
            int line = starts.get(r);
            rowEdges[r] = line == 0 ? lines.getFirst().top : (lines.get(line - 1).bottom + lines.get(line).top) / 2;
        }
        rowEdges[starts.size()] = lines.getLast().bottom;
        return filled(columnEdges, rowEdges, starts, pieces, lines.size());
    }

    private static Grid filled(
            float[] columnEdges, float[] rowEdges, List<Integer> starts, Column[] pieces, int lines) {
        List<Grid.Cell> cells = new ArrayList<>();
        int[] owners = new int[starts.size() * pieces.length];
        for (int r = 0; r < starts.size(); r++) {
            int end = r + 1 < starts.size() ? starts.get(r + 1) : lines;
            for (int c = 0; c < pieces.length; c++) {
                Grid.Cell cell = new Grid.Cell(r, c, 1, 1);
                for (int line = starts.get(r); line < end; line++) {
                    List<PdfWord> words = pieces[c].words.get(line);
                    if (words != null) {
                        cell.words.addAll(words);
                    }
                }
                owners[cells.size()] = cells.size();
                cells.add(cell);
            }
        }
        return new Grid(columnEdges, rowEdges, owners, cells);
    }

    /// Words of one column, line by line.
    private static final class Column {
        final List<@Nullable List<PdfWord>> words;

        Column(int lines) {
            words = new ArrayList<>(lines);
            for (int i = 0; i < lines; i++) {
                words.add(null);
            }
        }

        void add(int line, PdfWord word) {
            List<PdfWord> present = words.get(line);
            if (present == null) {
                present = new ArrayList<>();
                words.set(line, present);
            }
            present.add(word);
        }

        int used() {
            int used = 0;
            for (List<PdfWord> line : words) {
                used += line == null ? 0 : 1;
            }
            return used;
        }

        /// Most pieces begin, or most end, at the same place.
        boolean isAligned() {
            return sharesEdge(true) || sharesEdge(false);
        }

        private boolean sharesEdge(boolean left) {
            int best = 0;
            for (List<PdfWord> one : words) {
                if (one == null) {
                    continue;
                }
                int same = 0;
                for (List<PdfWord> other : words) {
                    if (other != null && Math.abs(edge(one, left) - edge(other, left)) <= ALIGNED) {
                        same++;
                    }
                }
                best = Math.max(best, same);
            }
            return best * 10 >= used() * 8;
        }

        private static float edge(List<PdfWord> line, boolean left) {
            return left ? line.getFirst().left : line.getLast().right;
        }

        /// Numbers, names, states: mostly one to three words.
        boolean isShort() {
            int pieces = 0;
            int all = 0;
            for (List<PdfWord> line : words) {
                if (line != null) {
                    pieces++;
                    all += line.size();
                }
            }
            return all <= 2.5 * pieces;
        }
    }
}

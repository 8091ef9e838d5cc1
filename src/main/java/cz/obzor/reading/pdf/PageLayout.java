package cz.obzor.reading.pdf;

import cz.obzor.reading.Block;
import cz.obzor.reading.Box;
import cz.obzor.reading.Table;
import cz.obzor.reading.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Lays the words of a page out as text: lines in reading order, tables cell by cell (a tab between cells, a line end
/// after a row), an empty line where the distance of lines says that a paragraph ends.
final class PageLayout {
    private final StringBuilder text = new StringBuilder();
    private final List<Word> words = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    PageLayout(List<PdfWord> all, Rulings rulings) {
        Map<Direction, List<PdfWord>> byDirection = new EnumMap<>(Direction.class);
        for (PdfWord word : all) {
            byDirection.computeIfAbsent(word.direction, d -> new ArrayList<>()).add(word);
        }
        byDirection.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .forEach(entry -> lay(entry.getKey(), entry.getValue(), rulings));
    }

    /// Adds lines that are not drawn anywhere, at the end.
    void add(List<String> notes) {
        for (String note : notes) {
            text.append(
                    text.isEmpty()
                            ? ""
                            : blocks.isEmpty() || blocks.getLast().kind() != Block.Kind.PARAGRAPH ? "\n\n" : "\n");
            int start = text.length();
            text.append(note);
            blocks.add(new Block(start, text.length(), Block.Kind.PARAGRAPH, 0, null));
            int from = start;
            for (int i = start; i <= text.length(); i++) {
                if (i == text.length() || text.charAt(i) == ' ') {
                    if (i > from) {
                        words.add(new Word(from, i, null, 0, false, false, 0));
                    }
                    from = i + 1;
                }
            }
        }
    }

    String text() {
        return text.toString();
    }

    List<Word> words() {
        return words;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Table> tables() {
        return tables;
    }

    private void lay(Direction direction, List<PdfWord> directed, Rulings rulings) {
        List<PdfWord> free = new ArrayList<>(directed);
        List<Grid> grids = TableFinder.find(rulings, direction, free);
        List<TextLine> lines = TextLine.of(free);
        for (Grid grid : grids) {
            lines.add(new TextLine(grid));
        }
        List<TextLine> ordered = ReadingOrder.of(lines);
        float spacing = usualSpacing(ordered);
        TextLine before = null;
        for (TextLine line : ordered) {
            if (!text.isEmpty()) {
                text.append('\n');
                if (before == null || before.grid != null || line.grid != null || isApart(before, line, spacing)) {
                    text.append('\n');
                }
            }
            if (line.grid != null) {
                table(line.grid, direction);
            } else {
                line(line, Block.Kind.LINE);
            }
            before = line;
        }
    }

    private static boolean isApart(TextLine above, TextLine below, float spacing) {
        float distance = below.base - above.base;
        return distance < 0 || distance > 1.3f * spacing * Math.max(above.size, below.size);
    }

    /// The middle distance of lines, in heights of the font.
    private static float usualSpacing(List<TextLine> lines) {
        float[] distances = new float[lines.size()];
        int count = 0;
        for (int i = 1; i < lines.size(); i++) {
            TextLine above = lines.get(i - 1);
            TextLine below = lines.get(i);
            float distance = (below.base - above.base) / Math.max(1, Math.max(above.size, below.size));
            if (above.grid == null && below.grid == null && distance > 0.8f && distance < 3) {
                distances[count++] = distance;
            }
        }
        Arrays.sort(distances, 0, count);
        return count == 0 ? 1.3f : Math.clamp(distances[count / 2], 1f, 1.7f);
    }

    private void line(TextLine line, Block.Kind kind) {
        int start = text.length();
        words(line);
        blocks.add(new Block(start, text.length(), kind, 0, null));
    }

    private void words(TextLine line) {
        boolean first = true;
        for (PdfWord word : line.words) {
            if (!first) {
                text.append(' ');
            }
            first = false;
            int start = text.length();
            text.append(word.text);
            words.add(new Word(
                    start,
                    text.length(),
                    word.direction.box(word.left, word.top, word.right, word.bottom),
                    word.size,
                    word.bold,
                    word.italic,
                    word.color));
        }
    }

    private void table(Grid grid, Direction direction) {
        List<Table.Row> rows = new ArrayList<>();
        List<Table.Cell> cells = new ArrayList<>();
        int row = 0;
        for (Grid.Cell cell : grid.cells()) {
            while (row < cell.row) {
                rows.add(new Table.Row(cells));
                cells = new ArrayList<>();
                text.append('\n');
                row++;
            }
            if (!cells.isEmpty()) {
                text.append('\t');
            }
            cells.add(cell(grid, cell, direction));
        }
        rows.add(new Table.Row(cells));
        while (!text.isEmpty() && (text.charAt(text.length() - 1) == '\t' || text.charAt(text.length() - 1) == '\n')) {
            text.setLength(text.length() - 1);
        }
        tables.add(new Table(direction.box(grid.left(), grid.top(), grid.right(), grid.bottom()), clipped(rows)));
    }

    /// Empty cells at the end of the table point behind the trimmed text; they are pulled back.
    private List<Table.Row> clipped(List<Table.Row> rows) {
        int end = text.length();
        List<Table.Row> result = new ArrayList<>(rows.size());
        for (Table.Row row : rows) {
            List<Table.Cell> cells = new ArrayList<>(row.cells().size());
            for (Table.Cell cell : row.cells()) {
                cells.add(
                        cell.end() <= end
                                ? cell
                                : new Table.Cell(
                                        cell.column(), cell.columnSpan(), cell.rowSpan(), end, end, cell.box()));
            }
            result.add(new Table.Row(cells));
        }
        return result;
    }

    private Table.Cell cell(Grid grid, Grid.Cell cell, Direction direction) {
        int start = text.length();
        boolean first = true;
        for (TextLine line : TextLine.of(cell.words)) {
            if (!first) {
                text.append('\n');
            }
            first = false;
            words(line);
        }
        if (text.length() > start) {
            blocks.add(new Block(start, text.length(), Block.Kind.CELL, 0, null));
        }
        Box box = direction.box(
                grid.columnEdge(cell.column),
                grid.rowEdge(cell.row),
                grid.columnEdge(cell.column + cell.columnSpan),
                grid.rowEdge(cell.row + cell.rowSpan));
        return new Table.Cell(cell.column, cell.columnSpan, cell.rowSpan, start, text.length(), box);
    }
}

package cz.obzor.reading.output;

import cz.obzor.reading.Block;
import cz.obzor.reading.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A table while its rows come. A table inside a cell is not kept apart; its text belongs to the cell.
final class TableDraft {
    private static final int MOST_SPAN = 10_000;

    private final StringBuilder text;
    private final List<Block> blocks;
    private final List<List<Cell>> rows = new ArrayList<>();
    /// the cell above each column that later rows may continue
    private final Map<Integer, Cell> above = new HashMap<>();

    private List<Cell> row = new ArrayList<>();
    private @Nullable Cell cell;
    private boolean cellOpen;

    private static final class Cell {
        final int column;
        final int columnSpan;
        int rowSpan;
        final int start;
        int end;

        Cell(int column, int columnSpan, int rowSpan, int start) {
            this.column = column;
            this.columnSpan = columnSpan;
            this.rowSpan = rowSpan;
            this.start = start;
            this.end = start;
        }
    }

    TableDraft(StringBuilder text, List<Block> blocks) {
        this.text = text;
        this.blocks = blocks;
    }

    void beginRow() {
        row = new ArrayList<>();
        if (!rows.isEmpty()) {
            text.append('\n');
        }
    }

    void beginCell(int column, int columnSpan, int rowSpan) {
        if (!row.isEmpty()) {
            text.append('\t');
        }
        Cell begun = new Cell(
                Math.clamp(column, 0, MOST_SPAN),
                Math.clamp(columnSpan, 1, MOST_SPAN),
                Math.clamp(rowSpan, 1, MOST_SPAN),
                text.length());
        row.add(begun);
        above.put(column, begun);
        cell = begun;
        cellOpen = true;
    }

    boolean hasAbove(int column) {
        return above.containsKey(column);
    }

    void continueAbove(int column) {
        Cell continued = above.get(column);
        if (continued != null) {
            continued.rowSpan++;
        }
    }

    /// Paragraphs of a cell stand on lines of their own.
    void separateInCell() {
        Cell current = cell;
        if (cellOpen && current != null && text.length() > current.start) {
            text.append('\n');
        }
    }

    void endCell() {
        Cell current = cell;
        if (current == null || !cellOpen) {
            return;
        }
        cellOpen = false;
        int end = text.length();
        while (end > current.start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        text.setLength(end);
        current.end = end;
        if (end > current.start) {
            blocks.add(new Block(current.start, end, Block.Kind.CELL, 0, null));
        }
    }

    void endRow() {
        endCell();
        rows.add(row);
    }

    /// @return null where no cell holds anything
    @Nullable
    Table finish() {
        endCell();
        boolean empty = true;
        List<Table.Row> result = new ArrayList<>(rows.size());
        for (List<Cell> cells : rows) {
            List<Table.Cell> finished = new ArrayList<>(cells.size());
            for (Cell one : cells) {
                empty &= one.end == one.start;
                finished.add(new Table.Cell(one.column, one.columnSpan, one.rowSpan, one.start, one.end, null));
            }
            result.add(new Table.Row(finished));
        }
        return empty ? null : new Table(null, result);
    }

    /// The table with empty cells behind the end of the text pulled back.
    static Table within(Table table, int end) {
        List<Table.Row> rows = new ArrayList<>(table.rows().size());
        for (Table.Row row : table.rows()) {
            List<Table.Cell> cells = new ArrayList<>(row.cells().size());
            for (Table.Cell cell : row.cells()) {
                cells.add(new Table.Cell(
                        cell.column(),
                        cell.columnSpan(),
                        cell.rowSpan(),
                        Math.min(cell.start(), end),
                        Math.min(cell.end(), end),
                        cell.box()));
            }
            rows.add(new Table.Row(cells));
        }
        return new Table(table.box(), rows);
    }
}

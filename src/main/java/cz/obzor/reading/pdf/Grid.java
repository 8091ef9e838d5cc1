package cz.obzor.reading.pdf;

import java.util.ArrayList;
import java.util.List;

/// A table drawn by lines, in upright coordinates.
final class Grid {
    private final float[] columns;
    private final float[] rows;
    /// the cell of each smallest area, row by row
    private final int[] owners;
    private final List<Cell> cells;

    /// @param columns where columns begin, and where the last one ends
    /// @param rows    likewise
    Grid(float[] columns, float[] rows, int[] owners, List<Cell> cells) {
        this.columns = columns.clone();
        this.rows = rows.clone();
        this.owners = owners.clone();
        this.cells = List.copyOf(cells);
    }

    List<Cell> cells() {
        return cells;
    }

    float left() {
        return columns[0];
    }

    float right() {
        return columns[columns.length - 1];
    }

    float top() {
        return rows[0];
    }

    float bottom() {
        return rows[rows.length - 1];
    }

    float area() {
        return (right() - left()) * (bottom() - top());
    }

    float columnEdge(int index) {
        return columns[index];
    }

    float rowEdge(int index) {
        return rows[index];
    }

    /// An area between lines; it may span several columns and rows.
    static final class Cell {
        final int row;
        final int column;
        final int rowSpan;
        final int columnSpan;
        final List<PdfWord> words = new ArrayList<>();

        Cell(int row, int column, int rowSpan, int columnSpan) {
            this.row = row;
            this.column = column;
            this.rowSpan = rowSpan;
            this.columnSpan = columnSpan;
        }
    }

    boolean holds(float x, float y) {
        return x >= left() && x <= right() && y >= top() && y <= bottom();
    }

    Cell cellAt(float x, float y) {
        int column = slot(columns, x);
        int row = slot(rows, y);
        return cells.get(owners[row * (columns.length - 1) + column]);
    }

    private static int slot(float[] edges, float at) {
        int slot = 0;
        while (slot < edges.length - 2 && at >= edges[slot + 1]) {
            slot++;
        }
        return slot;
    }

    /// Whether there is text in at least two columns and two rows, not in a mere corner of the grid, and most lines go
    /// through: those of a chart do not.
    boolean isTable() {
        int filled = 0;
        boolean twoRows = false;
        boolean twoColumns = false;
        Cell first = null;
        for (Cell cell : cells) {
            if (!cell.words.isEmpty()) {
                filled++;
                first = first == null ? cell : first;
                twoRows |= cell.row != first.row;
                twoColumns |= cell.column != first.column;
            }
        }
        return filled >= 3 && twoRows && twoColumns && filled * 8 >= cells.size() && cells.size() * 4 >= owners.length;
    }
}

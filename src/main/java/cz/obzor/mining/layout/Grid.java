package cz.obzor.mining.layout;

import cz.obzor.reading.Box;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table with the text of its cells.
///
/// @param rough whether its text was recognised from a picture
public record Grid(int page, @Nullable Box box, List<Row> rows, boolean rough) implements Part, Element {
    public Grid {
        rows = List.copyOf(rows);
    }

    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// @param text    with the line breaks of the cell
    /// @param rowSpan rows it covers, at least 1
    public record Cell(
            int column,
            int columnSpan,
            int rowSpan,
            String text,
            boolean bold,
            float size,
            @Nullable Box box) {

        /// The same cell with another text.
        public Cell text(String other) {
            return new Cell(column, columnSpan, rowSpan, other, bold, size, box);
        }
    }

    /// Columns of its widest row.
    public int columns() {
        int columns = 0;
        for (Row row : rows) {
            for (Cell cell : row.cells()) {
                columns = Math.max(columns, cell.column() + cell.columnSpan());
            }
        }
        return columns;
    }
}

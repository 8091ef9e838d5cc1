package cz.obzor.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table on a page; the text of its cells is part of the page's text.
public record Table(@Nullable Box box, List<Row> rows) {
    public Table {
        rows = List.copyOf(rows);
    }

    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// @param column     from 0
    /// @param columnSpan columns it covers, at least 1
    /// @param rowSpan    rows it covers, at least 1
    /// @param start      first character in {@link Page#text()}
    /// @param end        after its last character
    public record Cell(
            int column,
            int columnSpan,
            int rowSpan,
            int start,
            int end,
            @Nullable Box box) {}
}

package cz.obzor.account.web;

import java.util.List;

/// Model of the page that says who may do what.
///
/// @param columns roles, each with whether the visitor has it now
public record PermissionsPage(List<Column> columns, List<Row> rows) {
    public PermissionsPage {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public record Column(String label, boolean mine) {}

    /// @param cells what each role may do it to, in words; empty for nothing
    /// @param mine  whether the visitor may do it now
    public record Row(String action, List<String> cells, boolean mine) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}

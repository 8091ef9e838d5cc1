package cz.obzor.dataset;

import java.util.Locale;

/// A column of a dataset.
///
/// @param name     in lower camel case, as in JSON and in the first row of tables
/// @param required whether every row has a value
public record Column(String name, ColumnType type, boolean required) {
    public Column {
        if (!name.matches("[a-z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException(name + " is no name of a column");
        }
    }

    /// A column in which every row has a value.
    public static Column of(String name, ColumnType type) {
        return new Column(name, type, true);
    }

    /// A column that may be empty.
    public static Column optional(String name, ColumnType type) {
        return new Column(name, type, false);
    }

    /// Its name in SQL: {@code valid_from} for {@code validFrom}.
    public String sql() {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}

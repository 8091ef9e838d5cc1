package cz.obzor.dataset;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a dataset is. Its texts stand in the messages of the module that offers it, under {@link #text}.
///
/// @param name     plural noun in kebab case, as in addresses: {@code strategy-nodes}
/// @param module   that offers it
/// @param columns  in the order in which they are given
/// @param key      names of required columns that tell rows apart; rows come in their order
/// @param audience who may see it
/// @param place    null where its rows lie nowhere on a map
/// @param themes   codes of the EU authority table of data themes, {@code GOVE}; at least one
/// @param updates  how often it changes: code of the EU authority table of frequencies, {@code IRREG}
public record Dataset(
        String name,
        String module,
        List<Column> columns,
        List<String> key,
        Audience audience,
        @Nullable Place place,
        List<String> themes,
        String updates) {
    public Dataset {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        themes = List.copyOf(themes);
        Set<String> required =
                columns.stream().filter(Column::required).map(Column::name).collect(Collectors.toSet());
        if (key.isEmpty() || !required.containsAll(key)) {
            throw new IllegalArgumentException(name + ": the key is made of required columns");
        }
        if (columns.stream().map(Column::name).distinct().count() != columns.size()) {
            throw new IllegalArgumentException(name + ": a column stands there twice");
        }
    }

    public enum Audience {
        /// anybody; the dataset is open data and stands in the catalogue
        PUBLIC,
        /// administrators of the platform only
        ADMINISTRATORS
    }

    /// Where a row lies.
    ///
    /// @param longitude name of the column with it, degrees WGS 84
    /// @param latitude  name of the column with it, degrees WGS 84
    public record Place(String longitude, String latitude) {}

    /// A public dataset without a place that changes as people work.
    public static Dataset open(String name, String module, List<Column> columns, List<String> key, String... themes) {
        return new Dataset(name, module, columns, key, Audience.PUBLIC, null, List.of(themes), "IRREG");
    }

    /// The same with rows that lie on the map.
    public Dataset at(String longitude, String latitude) {
        return new Dataset(name, module, columns, key, audience, new Place(longitude, latitude), themes, updates);
    }

    /// The same for administrators only.
    public Dataset closed() {
        return new Dataset(name, module, columns, key, Audience.ADMINISTRATORS, place, themes, updates);
    }

    /// Key of one of its texts in the messages: {@code title}, {@code description}, {@code keywords}, or the name of a
    /// column after {@code column.}.
    public String text(String what) {
        return module + ".dataset." + name + "." + what;
    }

    public Optional<Column> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }

    /// Place of a column in its rows.
    ///
    /// @throws IllegalArgumentException where it has none of that name
    public int index(String wanted) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(wanted)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " has no column " + wanted);
    }
}

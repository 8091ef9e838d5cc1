package cz.obzor.dataset.format;

import cz.obzor.dataset.Row;
import cz.obzor.dataset.Values;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Identifiers of rows: the values of the key, as parts of an address.
final class Identifiers {
    private Identifiers() {}

    /// @param key places of the columns of the key
    static String of(Row row, List<Integer> key) {
        return key.stream()
                .map(column -> URLEncoder.encode(Values.text(row.get(column)), StandardCharsets.UTF_8)
                        .replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}

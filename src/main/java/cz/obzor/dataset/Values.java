package cz.obzor.dataset;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Values as texts and back, the same in every form: numbers with a point, days and times by ISO 8601 in UTC, {@code
/// true} and {@code false}, items of a list with a bar between them.
public final class Values {
    /// between the items of a list
    public static final String SEPARATOR = "|";

    private Values() {}

    /// The text of a value; the empty one for none.
    public static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case List<?> items ->
                items.stream()
                        .map(item -> escaped(String.valueOf(item)))
                        .reduce((a, b) -> a + SEPARATOR + b)
                        .orElse("");
            default -> value.toString();
        };
    }

    /// The value that a text stands for. For lists it is one item.
    ///
    /// @throws IllegalArgumentException where it stands for none
    public static Object parse(ColumnType type, String text) {
        try {
            return switch (type) {
                case TEXT, CODE, TEXTS -> text;
                case ADDRESS -> new URI(text).toString();
                case INTEGER -> Long.valueOf(text);
                case DECIMAL -> new BigDecimal(text);
                case BOOLEAN -> bool(text);
                case DATE -> LocalDate.parse(text);
                case TIME -> Instant.parse(text);
            };
        } catch (DateTimeException | URISyntaxException malformed) {
            throw new IllegalArgumentException(text, malformed);
        }
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /// A bar inside an item would look like the end of it.
    private static String escaped(String item) {
        return item.replace(SEPARATOR, "/");
    }
}

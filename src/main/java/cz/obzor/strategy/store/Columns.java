package cz.obzor.strategy.store;

import cz.obzor.strategy.Decided;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Values of columns as the records hold them.
final class Columns {
    /// Only what the program itself wrote is read with it.
    static final JsonMapper JSON = JsonMapper.builder().build();

    private Columns() {}

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }

    static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime stored(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /// The database cannot keep the character zero.
    static String stored(String text) {
        return text.replace("\0", "");
    }

    static @Nullable Decided decided(ResultSet row, String by, String at) throws SQLException {
        String name = row.getString(by);
        Instant time = instant(row, at);
        return name == null || time == null ? null : new Decided(name, time);
    }

    static @Nullable String jsonOrNull(@Nullable Object value) {
        return value == null ? null : json(value);
    }

    /// The database cannot keep the character zero, which no text of a page holds either.
    static String json(Object value) {
        return JSON.writeValueAsString(value).replace("\\u0000", "");
    }

    static <T> @Nullable T json(@Nullable String text, Class<T> type) {
        return text == null ? null : JSON.readValue(text, type);
    }

    static <E extends Enum<E>> E value(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

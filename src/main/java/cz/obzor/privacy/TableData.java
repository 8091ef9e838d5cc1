package cz.obzor.privacy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Data about people that lies in tables, told by SQL alone. Statements may use {@code :person}, {@code :email},
/// {@code :trace}, and those that erase {@code :now}.
///
/// @param held   query whose columns are named as in the export
/// @param erased statements that remove what goes with an account
public record TableData(
        JdbcClient sql,
        String code,
        String title,
        String text,
        Set<String> tables,
        String held,
        boolean stays,
        List<String> erased)
        implements PersonalDataSource {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FETCHED = 500;

    public TableData {
        tables = Set.copyOf(tables);
        erased = List.copyOf(erased);
    }

    /// Data that stays as it is after an erasure, since it names nobody.
    public static TableData staying(
            JdbcClient sql, String code, String title, String text, Set<String> tables, String held) {
        return new TableData(sql, code, title, text, tables, held, true, List.of());
    }

    /// Data that is gone after an erasure.
    public static TableData going(
            JdbcClient sql, String code, String title, String text, Set<String> tables, String held, String... erased) {
        return new TableData(sql, code, title, text, tables, held, false, List.of(erased));
    }

    /// The same, with something left that leads to a person without a name.
    public TableData leaving(String... statements) {
        return new TableData(sql, code, title, text, tables, held, true, List.of(statements));
    }

    @Override
    public Stream<JsonNode> of(Whose whose) {
        return sql
                .sql("select row_to_json(held)::text from (" + held + ") held")
                .withFetchSize(FETCHED)
                .param("person", whose.person())
                .param("email", whose.email())
                .param("trace", whose.trace())
                .query(String.class)
                .stream()
                .map(JSON::readTree);
    }

    @Override
    public void erase(Whose whose, Instant now) {
        for (String statement : erased) {
            sql.sql(statement)
                    .param("person", whose.person())
                    .param("email", whose.email())
                    .param("trace", whose.trace())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}

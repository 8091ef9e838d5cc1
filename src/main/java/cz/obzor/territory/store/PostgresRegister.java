package cz.obzor.territory.store;

import cz.obzor.territory.Point;
import cz.obzor.territory.TerritoryCode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The register in the tables of the schema {@code territory}. Rows go in as arrays, one statement for all of them.
public final class PostgresRegister implements RegisterSource {
    private static final String REVISION = "select coalesce(max(number), 0) from territory.change";
    private static final String STATES = "select day from territory.state order by day";
    private static final String UNITS = """
            select code, name, type, region, district, orp, seat, other_codes::text as other_codes,
                   lower(valid) as first_day, upper(valid) as until
            from territory.unit order by code, valid""";
    private static final String FACTS = "select code, lat, lon, population, web from territory.municipality_facts";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('territory'))";
    private static final String REMOVE = "delete from territory.unit where code = any (:codes)";
    private static final String ADD = """
            insert into territory.unit (code, name, type, region, district, orp, seat, other_codes, valid)
            select code, name, type, region, district, orp, seat, other_codes::jsonb, daterange(first_day, until)
            from unnest(:code::text[], :name::text[], :type::text[], :region::text[], :district::text[], :orp::text[],
                        :seat::text[], :otherCodes::text[], :firstDay::date[], :until::date[])
                 as row (code, name, type, region, district, orp, seat, other_codes, first_day, until)""";
    private static final String ADD_FACTS = """
            insert into territory.municipality_facts (code, lat, lon, population, web)
            select * from unnest(:code::text[], :lat::float8[], :lon::float8[], :population::int[], :web::text[])""";
    private static final String ADD_STATE = """
            insert into territory.state (day, source, recorded_at) values (:day, :source, :at)
            on conflict (day) do update set source = excluded.source, recorded_at = excluded.recorded_at""";
    private static final String ADD_CHANGE = """
            insert into territory.change (at, what, day, source, summary) values (:at, :what, :day, :source, :summary)""";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    public PostgresRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long revision() {
        return jdbc.sql(REVISION).query(Long.class).single();
    }

    @Override
    public Register read() {
        var states = new TreeSet<>(jdbc.sql(STATES).query(LocalDate.class).list());
        List<DatedUnit> units =
                jdbc.sql(UNITS).query((row, number) -> datedUnit(row)).list();
        Map<TerritoryCode, Facts> facts = new HashMap<>();
        jdbc.sql(FACTS).query(row -> {
            facts.put(new TerritoryCode(row.getString("code")), facts(row));
        });
        return new Register(states, units, facts);
    }

    public boolean isEmpty() {
        return jdbc.sql("select not exists (select from territory.state)")
                .query(Boolean.class)
                .single();
    }

    /// Keeps other processes from writing here until the present transaction ends.
    public void lock() {
        jdbc.sql(LOCK).query((row, number) -> 0).single();
    }

    /// Writes a register into empty tables.
    public void fill(Register register) {
        addUnits(register.units());
        addFacts(register.facts());
    }

    /// Replaces all rows of some units.
    public void replace(Map<TerritoryCode, List<DatedUnit>> changed) {
        jdbc.sql(REMOVE)
                .param("codes", column(changed.keySet(), TerritoryCode::value))
                .update();
        addUnits(changed.values().stream().flatMap(List::stream).toList());
    }

    public void recordState(LocalDate day, String source, Instant at) {
        jdbc.sql(ADD_STATE)
                .param("day", day)
                .param("source", source)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @param what {@code units} or {@code boundaries}
    public void recordChange(String what, LocalDate day, String source, String summary, Instant at) {
        jdbc.sql(ADD_CHANGE)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("what", what)
                .param("day", day)
                .param("source", source)
                .param("summary", summary)
                .update();
    }

    private void addUnits(List<DatedUnit> units) {
        jdbc.sql(ADD)
                .param("code", column(units, row -> row.unit().code().value()))
                .param("name", column(units, row -> row.unit().name()))
                .param("type", column(units, row -> row.unit().type()))
                .param("region", column(units, row -> value(row.unit().region())))
                .param("district", column(units, row -> value(row.unit().district())))
                .param("orp", column(units, row -> value(row.unit().orp())))
                .param("seat", column(units, row -> value(row.unit().seat())))
                .param(
                        "otherCodes",
                        column(units, row -> json.writeValueAsString(row.unit().otherCodes())))
                .param("firstDay", column(units, row -> row.from().toString()))
                .param(
                        "until",
                        column(
                                units,
                                row -> row.until() == null ? null : row.until().toString()))
                .update();
    }

    private void addFacts(Map<TerritoryCode, Facts> facts) {
        List<Map.Entry<TerritoryCode, Facts>> rows = new ArrayList<>(facts.entrySet());
        jdbc.sql(ADD_FACTS)
                .param("code", column(rows, row -> row.getKey().value()))
                .param("lat", numbers(rows, row -> row.getValue().point(), Point::lat))
                .param("lon", numbers(rows, row -> row.getValue().point(), Point::lon))
                .param(
                        "population",
                        rows.stream().map(row -> row.getValue().population()).toArray(Integer[]::new))
                .param("web", column(rows, row -> row.getValue().web()))
                .update();
    }

    private static <T> @Nullable String[] column(Collection<T> rows, Function<T, @Nullable String> cell) {
        @Nullable String[] cells = new String[rows.size()];
        int next = 0;
        for (T row : rows) {
            cells[next++] = cell.apply(row);
        }
        return cells;
    }

    private static <T> @Nullable Double[] numbers(
            Collection<T> rows, Function<T, @Nullable Point> point, Function<Point, Double> coordinate) {
        @Nullable Double[] cells = new Double[rows.size()];
        int next = 0;
        for (T row : rows) {
            Point of = point.apply(row);
            cells[next++] = of == null ? null : coordinate.apply(of);
        }
        return cells;
    }

    private static @Nullable String value(@Nullable TerritoryCode code) {
        return code == null ? null : code.value();
    }

    private DatedUnit datedUnit(ResultSet row) throws SQLException {
        var unit = new Unit(
                new TerritoryCode(row.getString("code")),
                row.getString("name"),
                row.getString("type"),
                code(row.getString("region")),
                code(row.getString("district")),
                code(row.getString("orp")),
                code(row.getString("seat")),
                otherCodes(row.getString("other_codes")));
        Date until = row.getDate("until");
        return new DatedUnit(unit, row.getDate("first_day").toLocalDate(), until == null ? null : until.toLocalDate());
    }

    private Map<String, String> otherCodes(String column) {
        return column.equals("{}") ? Map.of() : json.readValue(column, new TypeReference<>() {});
    }

    private static Facts facts(ResultSet row) throws SQLException {
        double lat = row.getDouble("lat");
        Point point = row.wasNull() ? null : new Point(lat, row.getDouble("lon"));
        return new Facts(point, row.getInt("population"), row.getString("web"));
    }

    private static @Nullable TerritoryCode code(@Nullable String value) {
        return value == null ? null : new TerritoryCode(value);
    }
}

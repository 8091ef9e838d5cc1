package cz.obzor.territory.map;

import cz.obzor.territory.Boundary;
import cz.obzor.territory.Level;
import cz.obzor.territory.TerritoryCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Boundaries in the table {@code territory.boundary}. On any day an imported one goes before a schematic one, as it
/// does in the alphabet.
public final class PostgresBoundaries {
    private static final String ONE = """
            select code, source, geometry from territory.boundary
            where code = :code and valid @> :day::date order by source limit 1""";
    private static final String SOME = """
            select distinct on (code) code, source, geometry from territory.boundary
            where level = :level and code = any (:codes) and valid @> :day::date order by code, source""";
    private static final String COUNT =
            "select count(*) from territory.boundary where level = :level and source = :source";
    private static final String IMPORTED_ON = """
            select code, geometry from territory.boundary
            where level = :level and source = 'imported' and lower(valid) = :day""";
    private static final String NEXT_IMPORT = """
            select min(lower(valid)) from territory.boundary
            where level = :level and source = 'imported' and lower(valid) > :day""";
    private static final String REMOVE_IMPORT = """
            delete from territory.boundary where level = :level and source = 'imported' and lower(valid) = :day""";
    private static final String END_EARLIER_IMPORT = """
            update territory.boundary set valid = daterange(lower(valid), :day)
            where level = :level and source = 'imported' and valid @> :day::date""";
    private static final String REMOVE_SCHEMATIC = "delete from territory.boundary where source = 'schematic'";
    private static final String ADD = """
            insert into territory.boundary (code, level, source, valid, geometry)
            select code, :level, :source, daterange(first_day, until), geometry
            from unnest(:codes::text[], :firstDays::date[], :untils::date[], :geometries::bytea[])
                 as row (code, first_day, until, geometry)""";

    private final JdbcClient jdbc;

    public PostgresBoundaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Boundary> find(TerritoryCode code, LocalDate day) {
        return jdbc.sql(ONE)
                .param("code", code.value())
                .param("day", day)
                .query((row, number) -> boundary(row))
                .optional();
    }

    public List<Boundary> find(Collection<TerritoryCode> codes, Level level, LocalDate day) {
        return jdbc.sql(SOME)
                .param("level", level.slug())
                .param("codes", codes.stream().map(TerritoryCode::value).toArray(String[]::new))
                .param("day", day)
                .query((row, number) -> boundary(row))
                .list();
    }

    boolean hasSchematic() {
        return jdbc.sql(COUNT)
                        .param("level", Level.REGION.slug())
                        .param("source", "schematic")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Runs within a transaction.
    void replaceSchematic(List<DatedArea> areas) {
        jdbc.sql(REMOVE_SCHEMATIC).update();
        for (Level level : Level.values()) {
            add(
                    level,
                    "schematic",
                    areas.stream().filter(area -> area.code().level() == level).toList());
        }
    }

    /// Replaces the imported boundaries of a level from a day on, as far as the next imported ones. Runs within a
    /// transaction.
    ///
    /// @return how many differ from those that were imported for the same day before
    public int replaceImported(Level level, LocalDate day, Map<TerritoryCode, Geometry> areas) {
        int different = areas.size() - unchanged(level, day, areas);
        if (different == 0) {
            return 0;
        }
        LocalDate until = jdbc.sql(NEXT_IMPORT)
                .param("level", level.slug())
                .param("day", day)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
        jdbc.sql(REMOVE_IMPORT).param("level", level.slug()).param("day", day).update();
        jdbc.sql(END_EARLIER_IMPORT)
                .param("level", level.slug())
                .param("day", day)
                .update();
        add(
                level,
                "imported",
                areas.entrySet().stream()
                        .map(area -> new DatedArea(area.getKey(), day, until, area.getValue()))
                        .toList());
        return different;
    }

    private int unchanged(Level level, LocalDate day, Map<TerritoryCode, Geometry> areas) {
        Map<TerritoryCode, Geometry> known = new HashMap<>();
        jdbc.sql(IMPORTED_ON).param("level", level.slug()).param("day", day).query(row -> {
            known.put(new TerritoryCode(row.getString("code")), geometry(row.getBytes("geometry")));
        });
        int unchanged = 0;
        for (var area : areas.entrySet()) {
            Geometry before = known.get(area.getKey());
            unchanged += before != null && before.equalsExact(area.getValue()) ? 1 : 0;
        }
        return unchanged;
    }

    private void add(Level level, String source, List<DatedArea> areas) {
        var writer = new WKBWriter();
        jdbc.sql(ADD)
                .param("level", level.slug())
                .param("source", source)
                .param("codes", areas.stream().map(area -> area.code().value()).toArray(String[]::new))
                .param(
                        "firstDays",
                        areas.stream().map(area -> area.from().toString()).toArray(String[]::new))
                .param("untils", areas.stream().map(area -> text(area.until())).toArray(String[]::new))
                .param(
                        "geometries",
                        areas.stream().map(area -> writer.write(area.area())).toArray(byte[][]::new))
                .update();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static Boundary boundary(ResultSet row) throws SQLException {
        return new Boundary(
                new TerritoryCode(row.getString("code")),
                row.getString("source").equals("schematic"),
                geometry(row.getBytes("geometry")));
    }

    private static Geometry geometry(byte[] bytes) {
        try {
            return new WKBReader().read(bytes);
        } catch (ParseException broken) {
            throw new IllegalStateException("A boundary in the database cannot be read", broken);
        }
    }

    /// @param until first day on which it no longer holds; null while it holds
    record DatedArea(
            TerritoryCode code, LocalDate from, @Nullable LocalDate until, Geometry area) {}
}

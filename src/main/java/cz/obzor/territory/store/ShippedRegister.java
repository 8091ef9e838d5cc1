package cz.obzor.territory.store;

import cz.obzor.territory.Point;
import cz.obzor.territory.TerritoryCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The register that comes with the program: the state of the first day in four tables, and what each later state
/// changed. See {@code docs/territory.md} for where the facts come from.
public final class ShippedRegister implements RegisterSource {
    public static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final List<LocalDate> LATER = List.of(LocalDate.of(2026, 1, 1));
    private static final String FOLDER = "/territory/";

    @Override
    public long revision() {
        return 0;
    }

    @Override
    public Register read() {
        Register register = first();
        for (LocalDate day : LATER) {
            register = changed(register, day);
        }
        return register;
    }

    /// The state of the first day alone.
    public Register first() {
        Map<TerritoryCode, Unit> units = new HashMap<>();
        add(units, Unit.STATE);
        rows("regions.tsv").forEach(row -> add(units, region(row)));
        rows("districts.tsv").forEach(row -> add(units, district(row)));
        rows("orps.tsv").forEach(row -> add(units, orp(row)));
        Map<TerritoryCode, Facts> facts = new HashMap<>();
        for (Row row : rows("municipalities.tsv")) {
            Unit municipality = municipality(row, units);
            add(units, municipality);
            facts.put(municipality.code(), facts(row));
        }
        Timeline timeline = new Timeline(List.of(), new TreeSet<>());
        return new Register(
                new TreeSet<>(List.of(FIRST)),
                timeline.recordState(FIRST, units.values()).units(),
                facts);
    }

    private static Register changed(Register register, LocalDate day) {
        Map<TerritoryCode, Unit> units = register.on(day).stream().collect(Collectors.toMap(Unit::code, u -> u));
        for (Row row : rows("changes-" + day + ".tsv")) {
            TerritoryCode code = new TerritoryCode(row.get("code"));
            if (!row.get("field").equals("orp")) {
                throw new IllegalStateException("Cannot change " + row.get("field"));
            }
            units.computeIfPresent(code, (c, unit) -> unit.inOrp(new TerritoryCode(row.get("to"))));
        }
        Timeline timeline = new Timeline(register.units(), register.states());
        TreeSet<LocalDate> states = new TreeSet<>(register.states());
        states.add(day);
        return new Register(states, timeline.recordState(day, units.values()).units(), register.facts());
    }

    private static Unit region(Row row) {
        return new Unit(
                new TerritoryCode(row.get("code")),
                row.get("name"),
                null,
                null,
                null,
                null,
                null,
                row.codes("abbreviation", "csu", "ruian", "cohesion"));
    }

    private static Unit district(Row row) {
        TerritoryCode region = new TerritoryCode(row.get("region"));
        return new Unit(
                new TerritoryCode(row.get("code")),
                row.get("name"),
                null,
                region,
                null,
                null,
                null,
                row.codes("lau", "ruian"));
    }

    private static Unit orp(Row row) {
        return new Unit(
                new TerritoryCode(row.get("code")),
                row.get("name"),
                null,
                new TerritoryCode(row.get("region")),
                null,
                null,
                new TerritoryCode(row.get("seat")),
                row.codes("ruian"));
    }

    private static Unit municipality(Row row, Map<TerritoryCode, Unit> above) {
        TerritoryCode district = new TerritoryCode(row.get("district"));
        Unit districtUnit = above.get(district);
        if (districtUnit == null) {
            throw new IllegalStateException("There is no district " + district);
        }
        String type = row.get("type");
        return new Unit(
                new TerritoryCode(row.get("code")),
                row.get("name"),
                type.isEmpty() ? "municipality" : type,
                districtUnit.region(),
                district,
                new TerritoryCode(row.get("orp")),
                null,
                Map.of());
    }

    private static Facts facts(Row row) {
        String web = row.get("web");
        return new Facts(
                new Point(Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lon"))),
                Integer.parseInt(row.get("population")),
                web.isEmpty() ? null : web.contains("://") ? web : "https://" + web);
    }

    private static void add(Map<TerritoryCode, Unit> units, Unit unit) {
        if (units.put(unit.code(), unit) != null) {
            throw new IllegalStateException(unit.code() + " is there twice");
        }
    }

    private static List<Row> rows(String file) {
        try (InputStream in = ShippedRegister.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + file + " is not on the class path");
            }
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            List<String> columns = List.of(lines.getFirst().split("\t"));
            List<Row> rows = new ArrayList<>(lines.size());
            for (String line : lines.subList(1, lines.size())) {
                rows.add(new Row(columns, line.split("\t", -1)));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FOLDER + file, e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(List<String> columns, String[] cells) {
        String get(String column) {
            return cells[columns.indexOf(column)];
        }

        Map<String, String> codes(String... names) {
            Map<String, String> codes = new HashMap<>();
            for (String name : names) {
                codes.put(name, get(name));
            }
            return codes;
        }
    }
}

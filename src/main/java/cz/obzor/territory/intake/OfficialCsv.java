package cz.obzor.territory.intake;

import cz.obzor.territory.Level;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.territory.store.Unit;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The official CSV "Struktura území ČR" of ČSÚ: a row per municipality with everything that it lies in. Columns are
/// found by name, in any order; those that the platform does not use may be missing.
final class OfficialCsv {
    private static final List<String> COLUMNS = List.of(
            "platnost_datum",
            "obec_text",
            "obec_kod",
            "obec_typ",
            "orp_text",
            "orp_csu_cis65_kod",
            "orp_ruian_kod",
            "orp_sidlo_obec_kod",
            "okres_text",
            "okres_csu_cis101_lau_kod",
            "okres_csu_cis109_nuts_kod",
            "okres_ruian_kod",
            "kraj_text",
            "kraj_zkratka",
            "kraj_csu_cis100_kod",
            "kraj_csu_cis108_nuts_kod",
            "kraj_ruian_vusc_kod",
            "region_csu_cis107_nuts_kod");
    private static final Map<String, String> TYPES = Map.of(
            "Hlavní město", "capital",
            "Statutární město", "statutory-city",
            "Město", "town",
            "Městys", "market-town",
            "Obec", "municipality",
            "Vojenský újezd", "military-area");

    private final Problems problems;
    private final Map<TerritoryCode, Unit> units = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private List<String> cells = List.of();
    private long line;
    private @Nullable LocalDate day;

    OfficialCsv(Problems problems) {
        this.problems = problems;
        units.put(Unit.STATE.code(), Unit.STATE);
    }

    void read(Reader reader) throws IOException {
        var rows = new CsvRows(reader);
        List<String> header = rows.next();
        if (!columns(header == null ? List.of() : header)) {
            return;
        }
        int width = header == null ? 0 : header.size();
        for (List<String> row = rows.next(); row != null; row = rows.next()) {
            cells = row;
            line = rows.line();
            if (rows.broken()) {
                problems.line(line, "territory.import.quote");
                return;
            }
            if (row.size() == width) {
                row();
            } else {
                problems.line(line, "territory.import.width", width, row.size());
            }
        }
        if (day == null && problems.none()) {
            problems.file("territory.import.empty");
        }
    }

    /// Day of the state; null where no row told one.
    @Nullable
    LocalDate day() {
        return day;
    }

    Collection<Unit> units() {
        return units.values();
    }

    private boolean columns(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            places.put(header.get(i).strip(), i);
        }
        List<String> missing = new ArrayList<>(COLUMNS);
        missing.removeAll(places.keySet());
        if (missing.isEmpty()) {
            return true;
        }
        if (missing.size() == COLUMNS.size()) {
            problems.file("territory.import.notTerritory");
        } else {
            problems.file("territory.import.columns", missing.size(), String.join(", ", missing));
        }
        return false;
    }

    private void row() {
        date();
        Optional<TerritoryCode> region = code("kraj_csu_cis108_nuts_kod", Level.REGION);
        Optional<TerritoryCode> district = code("okres_csu_cis109_nuts_kod", Level.DISTRICT);
        Optional<TerritoryCode> orp = code("orp_csu_cis65_kod", Level.ORP);
        Optional<TerritoryCode> seat = code("orp_sidlo_obec_kod", Level.MUNICIPALITY);
        Optional<TerritoryCode> code = code("obec_kod", Level.MUNICIPALITY);
        String type = TYPES.get(cell("obec_typ"));
        if (type == null) {
            problems.line(line, "territory.import.type", cell("obec_typ"));
        }
        if (region.isEmpty() || district.isEmpty() || orp.isEmpty() || seat.isEmpty() || code.isEmpty()) {
            return;
        }
        above(new Unit(region.get(), name("kraj_text"), null, null, null, null, null, regionCodes()));
        above(new Unit(district.get(), name("okres_text"), null, region.get(), null, null, null, districtCodes()));
        above(new Unit(
                orp.get(), name("orp_text"), null, region.get(), null, null, seat.get(), ruian("orp_ruian_kod")));
        var municipality =
                new Unit(code.get(), name("obec_text"), type, region.get(), district.get(), orp.get(), null, Map.of());
        if (units.putIfAbsent(code.get(), municipality) != null) {
            problems.line(line, "territory.import.twice", code.get().value());
        }
    }

    /// Every row says again what the municipality lies in; all rows must say the same.
    private void above(Unit unit) {
        Unit known = units.putIfAbsent(unit.code(), unit);
        if (known != null && !known.equals(unit)) {
            problems.line(line, "territory.import.contradiction", unit.code().value(), unit.name());
        }
    }

    private void date() {
        try {
            LocalDate said = LocalDate.parse(cell("platnost_datum"));
            if (day == null) {
                day = said;
            } else if (!day.equals(said)) {
                problems.line(line, "territory.import.otherDay", said.toString(), day.toString());
            }
        } catch (DateTimeParseException wrong) {
            problems.line(line, "territory.import.date", cell("platnost_datum"));
        }
    }

    private Optional<TerritoryCode> code(String column, Level level) {
        Optional<TerritoryCode> code = TerritoryCode.parse(cell(column)).filter(found -> found.level() == level);
        if (code.isEmpty()) {
            problems.line(line, "territory.import.code", column, cell(column));
        }
        return code;
    }

    private String name(String column) {
        String name = cell(column);
        if (name.isEmpty()) {
            problems.line(line, "territory.import.name", column);
        }
        return name;
    }

    private Map<String, String> regionCodes() {
        return Map.of(
                "abbreviation", cell("kraj_zkratka"),
                "csu", cell("kraj_csu_cis100_kod"),
                "ruian", cell("kraj_ruian_vusc_kod"),
                "cohesion", cell("region_csu_cis107_nuts_kod"));
    }

    private Map<String, String> districtCodes() {
        return Map.of("lau", cell("okres_csu_cis101_lau_kod"), "ruian", cell("okres_ruian_kod"));
    }

    private Map<String, String> ruian(String column) {
        return Map.of("ruian", cell(column));
    }

    private String cell(String column) {
        return cells.get(places.getOrDefault(column, 0)).strip();
    }
}

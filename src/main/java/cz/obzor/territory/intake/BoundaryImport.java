package cz.obzor.territory.intake;

import cz.obzor.territory.ImportAccount;
import cz.obzor.territory.ImportAccount.Layer;
import cz.obzor.territory.Level;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.territory.map.Dissolve;
import cz.obzor.territory.map.PostgresBoundaries;
import cz.obzor.territory.store.PostgresRegister;
import cz.obzor.territory.store.Register;
import cz.obzor.territory.store.Unit;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;

/// Takes boundaries: a layer must hold every unit of its level on the day, so that official and schematic lines never
/// meet within one. Levels that the file lacks are put together from its municipalities.
final class BoundaryImport {
    private static final int NAMED = 10;

    private final PostgresRegister tables;
    private final PostgresBoundaries boundaries;

    BoundaryImport(PostgresRegister tables, PostgresBoundaries boundaries) {
        this.tables = tables;
        this.boundaries = boundaries;
    }

    /// Runs within a transaction.
    ///
    /// @param day    of the state that the boundaries belong to
    /// @param source name of the file
    ImportAccount take(InputStream content, LocalDate day, String source, Instant at) {
        var problems = new Problems();
        var file = new BoundaryFile(problems);
        file.read(content);
        tables.lock();
        Register register = tables.read();
        LocalDate state = register.states().floor(day);
        if (state == null) {
            problems.file("territory.import.unknownDay", day.toString());
            return problems.refusal(day);
        }
        List<Unit> units = register.on(state);
        file.layers().forEach((level, areas) -> check(level, areas.keySet(), units, problems));
        if (!problems.none()) {
            return problems.refusal(state);
        }
        return write(file, units, state, source, at);
    }

    private ImportAccount write(BoundaryFile file, List<Unit> units, LocalDate state, String source, Instant at) {
        Map<Level, Layer> layers = new EnumMap<>(Level.class);
        Map<TerritoryCode, Geometry> municipalities = file.layers().get(Level.MUNICIPALITY);
        for (Level level : List.of(Level.MUNICIPALITY, Level.ORP, Level.DISTRICT, Level.REGION)) {
            Map<TerritoryCode, Geometry> given = file.layers().get(level);
            if (given != null) {
                layers.put(level, layer(level, state, given, file.repaired(level), false));
            } else if (municipalities != null) {
                layers.put(level, layer(level, state, dissolved(level, units, municipalities), 0, true));
            }
        }
        int changed = layers.values().stream().mapToInt(Layer::changed).sum();
        if (changed > 0) {
            tables.recordChange("boundaries", state, source, changed + " boundaries", at);
        }
        return new ImportAccount(state, List.of(), 0, layers, List.of(), 0);
    }

    private Layer layer(
            Level level, LocalDate state, Map<TerritoryCode, Geometry> areas, int repaired, boolean dissolved) {
        int changed = boundaries.replaceImported(level, state, areas);
        return new Layer(changed, areas.size() - changed, repaired, dissolved);
    }

    private static void check(Level level, Set<TerritoryCode> present, List<Unit> units, Problems problems) {
        Set<TerritoryCode> known = units.stream()
                .map(Unit::code)
                .filter(code -> code.level() == level)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<TerritoryCode> foreign = new TreeSet<>(present);
        foreign.removeAll(known);
        if (!foreign.isEmpty()) {
            problems.file("territory.import.foreign", level.slug(), foreign.size(), named(foreign));
        }
        known.removeAll(present);
        if (!known.isEmpty()) {
            problems.file("territory.import.lacking", level.slug(), known.size(), named(known));
        }
    }

    private static String named(Set<TerritoryCode> codes) {
        String some = codes.stream().limit(NAMED).map(TerritoryCode::value).collect(Collectors.joining(", "));
        return codes.size() > NAMED ? some + " …" : some;
    }

    private static Map<TerritoryCode, Geometry> dissolved(
            Level level, List<Unit> units, Map<TerritoryCode, Geometry> municipalities) {
        Map<TerritoryCode, List<Geometry>> parts = new HashMap<>();
        for (Unit unit : units) {
            Geometry area = municipalities.get(unit.code());
            TerritoryCode above = switch (level) {
                case ORP -> unit.orp();
                case DISTRICT -> unit.district();
                case REGION -> unit.region();
                case STATE, MUNICIPALITY -> null;
            };
            if (area != null && above != null) {
                parts.computeIfAbsent(above, code -> new ArrayList<>()).add(area);
            }
        }
        Map<TerritoryCode, Geometry> dissolved = new HashMap<>();
        parts.forEach((code, areas) -> dissolved.put(code, Dissolve.together(areas)));
        return dissolved;
    }
}

package cz.obzor.territory.intake;

import cz.obzor.territory.ImportAccount;
import cz.obzor.territory.ImportAccount.Difference;
import cz.obzor.territory.ImportAccount.Kind;
import cz.obzor.territory.Level;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.territory.store.PostgresRegister;
import cz.obzor.territory.store.Register;
import cz.obzor.territory.store.Timeline;
import cz.obzor.territory.store.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Takes a state of all units into the tables: what differs is written and told, the rest stays.
final class UnitImport {
    /// a file with fewer of the known municipalities is a cut one rather than a reform
    private static final double LEAST_SHARE = 0.9;

    private final PostgresRegister tables;

    UnitImport(PostgresRegister tables) {
        this.tables = tables;
    }

    /// Runs within a transaction.
    ///
    /// @param source name of the file
    ImportAccount take(InputStream content, String source, Instant at) throws IOException {
        var problems = new Problems();
        var csv = new OfficialCsv(problems);
        csv.read(new InputStreamReader(
                content,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        LocalDate day = csv.day();
        if (day == null || !problems.none()) {
            return problems.refusal(day);
        }
        tables.lock();
        Register register = tables.read();
        Map<TerritoryCode, Unit> known = known(register, day);
        completeness(csv.units(), known.values(), problems);
        return problems.none() ? write(day, csv.units(), known, register, source, at) : problems.refusal(day);
    }

    private ImportAccount write(
            LocalDate day,
            Collection<Unit> units,
            Map<TerritoryCode, Unit> known,
            Register register,
            String source,
            Instant at) {
        var recorded = new Timeline(register.units(), register.states()).recordState(day, units);
        List<Difference> differences = differences(known, units);
        var account = new ImportAccount(day, differences, unchanged(known, units), Map.of(), List.of(), 0);
        boolean newState = !register.states().contains(day);
        if (!recorded.changed().isEmpty()) {
            tables.replace(recorded.changed());
        }
        if (newState || !recorded.changed().isEmpty()) {
            tables.recordState(day, source, at);
            tables.recordChange("units", day, source, differences.size() + " differences", at);
        }
        return account;
    }

    /// What held on the day, or, before the first known state, what held first.
    private static Map<TerritoryCode, Unit> known(Register register, LocalDate day) {
        LocalDate first = register.states().isEmpty() ? day : register.states().first();
        Map<TerritoryCode, Unit> known = new HashMap<>();
        register.on(day.isBefore(first) ? first : day).forEach(unit -> known.put(unit.code(), unit));
        return known;
    }

    private static void completeness(Collection<Unit> units, Collection<Unit> known, Problems problems) {
        long before = municipalities(known);
        long now = municipalities(units);
        if (now < before * LEAST_SHARE) {
            problems.file("territory.import.incomplete", now, before);
        }
    }

    private static long municipalities(Collection<Unit> units) {
        return units.stream()
                .filter(unit -> unit.code().level() == Level.MUNICIPALITY)
                .count();
    }

    private static int unchanged(Map<TerritoryCode, Unit> known, Collection<Unit> units) {
        return Math.toIntExact(units.stream()
                .filter(unit -> unit.equals(known.get(unit.code())))
                .count());
    }

    private static List<Difference> differences(Map<TerritoryCode, Unit> known, Collection<Unit> units) {
        Map<TerritoryCode, Unit> now = new TreeMap<>();
        units.forEach(unit -> now.put(unit.code(), unit));
        List<Difference> differences = new ArrayList<>();
        for (Unit unit : now.values()) {
            Unit before = known.get(unit.code());
            if (before == null) {
                differences.add(new Difference(Kind.ADDED, unit.code(), unit.name(), null, null, null));
            } else if (!before.equals(unit)) {
                new Comparison(before, unit, known, now).into(differences);
            }
        }
        known.values().stream()
                .filter(unit -> !now.containsKey(unit.code()))
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .map(unit -> new Difference(Kind.REMOVED, unit.code(), unit.name(), null, null, null))
                .forEach(differences::add);
        return differences;
    }

    private record Comparison(Unit before, Unit after, Map<TerritoryCode, Unit> known, Map<TerritoryCode, Unit> now) {

        void into(List<Difference> differences) {
            add(differences, Kind.RENAMED, "name", before.name(), after.name());
            moved(differences, "region", before.region(), after.region());
            moved(differences, "district", before.district(), after.district());
            moved(differences, "orp", before.orp(), after.orp());
            add(differences, Kind.ALTERED, "type", before.type(), after.type());
            add(differences, Kind.ALTERED, "seat", value(before.seat()), value(after.seat()));
            add(differences, Kind.ALTERED, "otherCodes", text(before.otherCodes()), text(after.otherCodes()));
        }

        private void moved(
                List<Difference> differences, String field, @Nullable TerritoryCode from, @Nullable TerritoryCode to) {
            if (!Objects.equals(from, to)) {
                add(differences, Kind.MOVED, field, label(from, known), label(to, now));
            }
        }

        private void add(
                List<Difference> differences, Kind kind, String field, @Nullable String from, @Nullable String to) {
            if (!Objects.equals(from, to)) {
                differences.add(new Difference(kind, after.code(), after.name(), field, from, to));
            }
        }

        private static @Nullable String value(@Nullable TerritoryCode code) {
            return code == null ? null : code.value();
        }

        private static String text(Map<String, String> codes) {
            return new TreeMap<>(codes).toString();
        }

        private static @Nullable String label(@Nullable TerritoryCode code, Map<TerritoryCode, Unit> units) {
            if (code == null) {
                return null;
            }
            Unit unit = units.get(code);
            return unit == null ? code.value() : code.value() + " " + unit.name();
        }
    }
}

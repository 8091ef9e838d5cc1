package cz.obzor.territory.store;

import cz.obzor.territory.TerritoryCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Units through time, and what becomes of them when the state of a day is recorded. A recorded state holds until the
/// next recorded one, so a state of the past may be added later without touching what came after:
///
///     known states   2025-01-01 ───────────────────► 2026-01-01 ───►
///     unit           [ORP Hořovice                 ) [ORP Beroun
///     recording 2025-07-01 replaces what holds in    [2025-07-01, 2026-01-01)
public final class Timeline {
    private final Map<TerritoryCode, List<DatedUnit>> rows = new TreeMap<>();
    private final NavigableSet<LocalDate> states;

    public Timeline(Collection<DatedUnit> units, Collection<LocalDate> states) {
        this.states = new TreeSet<>(states);
        units.stream()
                .sorted(Comparator.comparing(DatedUnit::from))
                .forEach(unit -> rows.computeIfAbsent(unit.unit().code(), code -> new ArrayList<>())
                        .add(unit));
    }

    /// What holds after the recording.
    ///
    /// @param units   all of them
    /// @param changed codes whose rows differ from before, with their new rows
    public record Recorded(List<DatedUnit> units, Map<TerritoryCode, List<DatedUnit>> changed) {}

    /// @param complete every unit that existed on the day
    public Recorded recordState(LocalDate day, Collection<Unit> complete) {
        LocalDate until = states.higher(day);
        Map<TerritoryCode, List<DatedUnit>> changed = new LinkedHashMap<>();
        Set<TerritoryCode> present = new HashSet<>();
        for (Unit unit : complete) {
            present.add(unit.code());
            replace(unit.code(), new DatedUnit(unit, day, until), changed);
        }
        for (TerritoryCode code : List.copyOf(rows.keySet())) {
            if (!present.contains(code)) {
                replace(code, null, day, until, changed);
            }
        }
        rows.putAll(changed);
        states.add(day);
        return new Recorded(rows.values().stream().flatMap(List::stream).toList(), changed);
    }

    private void replace(TerritoryCode code, DatedUnit unit, Map<TerritoryCode, List<DatedUnit>> changed) {
        replace(code, unit, unit.from(), unit.until(), changed);
    }

    private void replace(
            TerritoryCode code,
            @Nullable DatedUnit unit,
            LocalDate from,
            @Nullable LocalDate until,
            Map<TerritoryCode, List<DatedUnit>> changed) {
        List<DatedUnit> before = rows.getOrDefault(code, List.of());
        List<DatedUnit> pieces = new ArrayList<>();
        for (DatedUnit row : before) {
            addIfNotEmpty(pieces, row.unit(), row.from(), earlier(row.until(), from));
            if (until != null) {
                addIfNotEmpty(pieces, row.unit(), later(row.from(), until), row.until());
            }
        }
        if (unit != null) {
            pieces.add(unit);
        }
        List<DatedUnit> after = joined(pieces);
        if (!after.equals(before)) {
            changed.put(code, after);
        }
    }

    private static void addIfNotEmpty(List<DatedUnit> pieces, Unit unit, LocalDate from, @Nullable LocalDate until) {
        if (until == null || from.isBefore(until)) {
            pieces.add(new DatedUnit(unit, from, until));
        }
    }

    /// Pieces in order of time, neighbours that say the same as one.
    private static List<DatedUnit> joined(List<DatedUnit> pieces) {
        pieces.sort(Comparator.comparing(DatedUnit::from));
        List<DatedUnit> joined = new ArrayList<>();
        for (DatedUnit piece : pieces) {
            DatedUnit last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && piece.from().equals(last.until())
                    && piece.unit().equals(last.unit())) {
                joined.set(joined.size() - 1, new DatedUnit(last.unit(), last.from(), piece.until()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    private static LocalDate earlier(@Nullable LocalDate a, LocalDate b) {
        return a == null || b.isBefore(a) ? b : a;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}

package cz.obzor.territory.store;

import cz.obzor.territory.TerritoryCode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/// All units through time.
///
/// @param states days whose state was recorded; each holds until the next one
/// @param facts  of municipalities, by code
public record Register(NavigableSet<LocalDate> states, List<DatedUnit> units, Map<TerritoryCode, Facts> facts) {
    public Register {
        states = Collections.unmodifiableNavigableSet(new TreeSet<>(states));
        units = List.copyOf(units);
        facts = Map.copyOf(facts);
    }

    public List<Unit> on(LocalDate day) {
        return units.stream()
                .filter(unit -> unit.holdsOn(day))
                .map(DatedUnit::unit)
                .toList();
    }
}

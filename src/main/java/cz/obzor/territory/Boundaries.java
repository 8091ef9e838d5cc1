package cz.obzor.territory;

import cz.obzor.territory.map.PostgresBoundaries;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Areas of units on a day: official ones where they were imported, else schematic ones. Right after the first start
/// there are none for some seconds.
public final class Boundaries {
    private final PostgresBoundaries tables;

    Boundaries(PostgresBoundaries tables) {
        this.tables = tables;
    }

    public Optional<Boundary> find(TerritoryCode code, LocalDate on) {
        return tables.find(code, on);
    }

    /// @param codes all of one level; those without an area are left out
    public List<Boundary> find(Collection<TerritoryCode> codes, Level level, LocalDate on) {
        return tables.find(codes, level, on);
    }
}

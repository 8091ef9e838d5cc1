package cz.obzor.territory;

import cz.obzor.territory.store.DatedUnit;
import cz.obzor.territory.store.Facts;
import cz.obzor.territory.store.Register;
import cz.obzor.territory.store.Unit;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All units of one state, with sums and children; never changes.
final class Snapshot {
    private final Map<TerritoryCode, Territory> units;
    private final Map<Level, List<Territory>> byLevel = new EnumMap<>(Level.class);
    private volatile @Nullable NameSearch names;

    Snapshot(Register register, LocalDate day) {
        List<DatedUnit> rows =
                register.units().stream().filter(row -> row.holdsOn(day)).toList();
        Map<TerritoryCode, Sum> sums = sums(rows, register.facts());
        Map<TerritoryCode, Territory> found = new HashMap<>();
        for (DatedUnit row : rows) {
            found.put(row.unit().code(), territory(row, sums, register.facts()));
        }
        this.units = Map.copyOf(found);
        for (Level level : Level.values()) {
            byLevel.put(level, sorted(level, units.values()));
        }
    }

    Optional<Territory> find(TerritoryCode code) {
        return Optional.ofNullable(units.get(code));
    }

    /// By name.
    List<Territory> all(Level level) {
        return byLevel.getOrDefault(level, List.of());
    }

    /// Made at the first search: the case forms of all names take their time.
    NameSearch names() {
        NameSearch made = names;
        if (made == null) {
            synchronized (this) {
                made = names;
                if (made == null) {
                    made = new NameSearch(units);
                    names = made;
                }
            }
        }
        return made;
    }

    private static Map<TerritoryCode, Sum> sums(List<DatedUnit> rows, Map<TerritoryCode, Facts> facts) {
        Map<TerritoryCode, Sum> sums = new LinkedHashMap<>();
        for (DatedUnit row : rows) {
            Unit unit = row.unit();
            if (unit.code().level() == Level.MUNICIPALITY) {
                int population = facts.getOrDefault(unit.code(), Facts.NONE).population();
                add(sums, TerritoryCode.STATE, population);
                add(sums, unit.region(), population);
                add(sums, unit.district(), population);
                add(sums, unit.orp(), population);
                add(sums, unit.code(), population);
            }
        }
        return sums;
    }

    private static void add(Map<TerritoryCode, Sum> sums, @Nullable TerritoryCode code, int population) {
        if (code != null) {
            sums.merge(
                    code,
                    new Sum(population, 1),
                    (a, b) -> new Sum(a.population + b.population, a.municipalities + b.municipalities));
        }
    }

    private static Territory territory(DatedUnit row, Map<TerritoryCode, Sum> sums, Map<TerritoryCode, Facts> facts) {
        Unit unit = row.unit();
        Sum sum = sums.getOrDefault(unit.code(), new Sum(0, 0));
        Facts own = facts.getOrDefault(unit.code(), Facts.NONE);
        Point point = unit.seat() == null
                ? own.point()
                : facts.getOrDefault(unit.seat(), Facts.NONE).point();
        return new Territory(
                unit.code(),
                unit.name(),
                unit.type(),
                unit.region(),
                unit.district(),
                unit.orp(),
                unit.seat(),
                sum.population,
                sum.municipalities,
                point,
                own.web(),
                unit.otherCodes(),
                row.from(),
                row.until() == null ? null : row.until().minusDays(1));
    }

    private static List<Territory> sorted(Level level, Collection<Territory> all) {
        List<Territory> some = new ArrayList<>(
                all.stream().filter(unit -> unit.level() == level).toList());
        // regions in the order of their codes, which is how offices list them
        if (level != Level.REGION) {
            Collator czech = Collator.getInstance(Locale.of("cs", "CZ"));
            some.sort((a, b) -> {
                int byName = czech.compare(a.name(), b.name());
                return byName == 0 ? a.code().compareTo(b.code()) : byName;
            });
        } else {
            some.sort((a, b) -> a.code().compareTo(b.code()));
        }
        return List.copyOf(some);
    }

    private record Sum(int population, int municipalities) {}
}

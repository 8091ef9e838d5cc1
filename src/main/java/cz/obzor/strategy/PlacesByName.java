package cz.obzor.strategy;

import cz.obzor.mining.Place;
import cz.obzor.mining.PlaceNames;
import cz.obzor.territory.Level;
import cz.obzor.territory.Territories;
import cz.obzor.territory.Territory;
import cz.obzor.text.NameIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Names of municipalities, districts and regions for mining, from the official list: the largest bearer of a name
/// first.
public final class PlacesByName implements PlaceNames {
    private final NameIndex<Territory> names;

    private PlacesByName(NameIndex<Territory> names) {
        this.names = names;
    }

    public static PlacesByName of(Territories territories, LocalDate day) {
        List<Territory> units = new ArrayList<>();
        for (Level level : List.of(Level.REGION, Level.DISTRICT, Level.MUNICIPALITY)) {
            units.addAll(territories.all(level, day));
        }
        units.sort(Comparator.comparingInt(PlacesByName::rank)
                .thenComparing(Comparator.comparingInt(Territory::population).reversed())
                .thenComparing(Territory::code));
        return new PlacesByName(NameIndex.of(units, Territory::name));
    }

    /// A name alone means the municipality, not the district called after it.
    private static int rank(Territory unit) {
        return switch (unit.level()) {
            case REGION -> 0;
            case MUNICIPALITY -> 1;
            case DISTRICT, ORP, STATE -> 2;
        };
    }

    @Override
    public List<Found> scan(String text) {
        return names.scan(text).stream()
                .map(found -> new Found(
                        found.start(),
                        found.end(),
                        found.values().stream()
                                .map(unit -> new Place(
                                        unit.level().slug(), unit.code().value(), unit.name()))
                                .toList()))
                .toList();
    }
}

package cz.obzor.territory.map;

import cz.obzor.territory.Boundary;
import cz.obzor.territory.Level;
import cz.obzor.territory.Point;
import cz.obzor.territory.Territory;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;

/// Names of units for a map, and how far the map reaches.
public final class MapNames {
    private static final int MOST = 30;

    private MapNames() {}

    /// Largest first: the drawing leaves out what finds no room.
    public static List<MapName> of(Collection<Territory> units, List<Boundary> areas) {
        Map<Object, Geometry> byCode = areas.stream().collect(Collectors.toMap(Boundary::code, Boundary::area));
        return units.stream()
                .sorted(Comparator.comparingInt(Territory::population).reversed())
                .limit(MOST)
                .flatMap(unit -> Optional.ofNullable(byCode.get(unit.code()))
                        .map(area -> new MapName(shortName(unit), place(unit, area)))
                        .stream())
                .toList();
    }

    /// What a map of all the areas has to show.
    public static Geometry extent(List<Boundary> areas) {
        return Dissolve.together(
                areas.stream().map(area -> area.area().getEnvelope()).toList());
    }

    private static Point place(Territory unit, Geometry area) {
        Point own = unit.point();
        return own != null ? own : Plane.roomiest(area);
    }

    private static String shortName(Territory unit) {
        return unit.level() == Level.REGION
                ? unit.name().replace("Hlavní město ", "").replace("Kraj ", "").replace(" kraj", "")
                : unit.name();
    }
}

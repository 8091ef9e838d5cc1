package cz.obzor.territory;

import cz.obzor.territory.map.MapCache;
import cz.obzor.territory.map.MapDrawing;
import cz.obzor.territory.map.MapNames;
import cz.obzor.territory.map.MapShape;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Maps of units that another module shades by a figure of its own, drawn as the maps of the territory are. They go
/// into {@code part.map}, with the same figures in a table beside.
public final class AreaMaps {
    private static final int KEPT = 20;
    /// thousandths of the width of the map, by which borders may be moved
    private static final double FINE = 0.8;
    private static final double COARSE = 2.0;

    private final Territories territories;
    private final Boundaries boundaries;
    private final MapCache<AreaMap> kept = new MapCache<>(KEPT);

    AreaMaps(Territories territories, Boundaries boundaries) {
        this.territories = territories;
        this.boundaries = boundaries;
    }

    /// A unit on the map.
    ///
    /// @param label   its name with its figure
    /// @param address of the page that the figure leads to
    /// @param shade   0 (none) to 5 (most)
    public record Area(TerritoryCode code, String label, String address, int shade) {}

    /// @param svg       safe to be written as it is
    /// @param schematic whether any of its borders were computed rather than taken from an official file
    public record AreaMap(String svg, boolean schematic) {}

    /// The map of today; empty while there are no boundaries yet.
    ///
    /// @param level of all the areas
    public Optional<AreaMap> draw(Level level, List<Area> areas) {
        LocalDate today = territories.today();
        return kept.once(List.of(level, areas, today, territories.revision()), () -> drawn(level, areas, today));
    }

    private Optional<AreaMap> drawn(Level level, List<Area> areas, LocalDate day) {
        Map<TerritoryCode, Area> byCode = areas.stream().collect(Collectors.toMap(Area::code, Function.identity()));
        List<Boundary> found = boundaries.find(byCode.keySet(), level, day);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<MapShape> shapes = found.stream()
                .flatMap(boundary -> Optional.ofNullable(byCode.get(boundary.code()))
                        .map(area -> new MapShape(area.label(), area.address(), area.shade(), false, boundary.area()))
                        .stream())
                .toList();
        List<Territory> units = areas.stream()
                .flatMap(area -> territories.find(area.code(), day).stream())
                .toList();
        String svg = new MapDrawing(MapNames.extent(found), level == Level.REGION ? COARSE : FINE)
                .shapes(shapes)
                .names(MapNames.of(units, found))
                .svg();
        return Optional.of(new AreaMap(svg, found.stream().anyMatch(Boundary::schematic)));
    }
}

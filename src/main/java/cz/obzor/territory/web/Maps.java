package cz.obzor.territory.web;

import cz.obzor.territory.Boundaries;
import cz.obzor.territory.Boundary;
import cz.obzor.territory.Level;
import cz.obzor.territory.Point;
import cz.obzor.territory.Territories;
import cz.obzor.territory.Territory;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.territory.map.MapCache;
import cz.obzor.territory.map.MapDrawing;
import cz.obzor.territory.map.MapNames;
import cz.obzor.territory.map.MapShape;
import cz.obzor.web.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/// Makes the maps of pages and keeps the last ones, as long as units and boundaries stay as they are.
@Component
class Maps {
    private static final int KEPT = 120;
    private static final int MESH_MOST = 700;
    private static final double FINE = 0.8;
    private static final double COARSE = 2.0;
    private static final double LOCATOR = 3.0;

    private final Territories territories;
    private final Boundaries boundaries;
    private final Messages messages;
    private final MapCache<MapView> kept = new MapCache<>(KEPT);

    Maps(Territories territories, Boundaries boundaries, Messages messages) {
        this.territories = territories;
        this.boundaries = boundaries;
        this.messages = messages;
    }

    /// Parts of a unit; none while there are no boundaries yet.
    Optional<MapView> parts(TerritoryCode whole, Level level, TerritoryAddresses pages, LocalDate day) {
        return kept.once(
                List.of(whole, level, pages.language(), String.valueOf(pages.day()), day, territories.revision()),
                () -> draw(territories.inside(whole, level, day), level, whole, pages, day));
    }

    /// Where in the state a municipality lies.
    Optional<MapView> locator(Territory municipality, TerritoryAddresses pages, LocalDate day) {
        Point point = municipality.point();
        TerritoryCode region = municipality.region();
        if (point == null || region == null) {
            return Optional.empty();
        }
        return kept.once(List.of("locator", municipality.code(), day, territories.revision()), () -> {
            List<Boundary> regions = boundariesOf(territories.all(Level.REGION, day), Level.REGION, day);
            if (regions.isEmpty()) {
                return Optional.empty();
            }
            List<MapShape> shapes = regions.stream()
                    .map(area -> new MapShape("", null, 1, area.code().equals(region), area.area()))
                    .toList();
            String svg = new MapDrawing(MapNames.extent(regions), LOCATOR)
                    .shapes(shapes)
                    .dot(point)
                    .svg();
            return Optional.of(new MapView(svg, false, List.of()));
        });
    }

    private Optional<MapView> draw(
            List<Territory> units, Level level, TerritoryCode whole, TerritoryAddresses pages, LocalDate day) {
        List<Boundary> areas = boundariesOf(units, level, day);
        if (areas.isEmpty()) {
            return Optional.empty();
        }
        Map<TerritoryCode, Territory> byCode =
                units.stream().collect(Collectors.toMap(Territory::code, Function.identity()));
        String label = areas.size() > MapDrawing.KEYBOARD_SHAPES ? "territory.map.shape.short" : "territory.map.shape";
        List<MapShape> shapes = areas.stream()
                .flatMap(area ->
                        Optional.ofNullable(byCode.get(area.code()))
                                .map(unit -> shape(unit, area, label, pages))
                                .stream())
                .toList();
        var drawing = new MapDrawing(MapNames.extent(areas), level == Level.REGION ? COARSE : FINE).shapes(shapes);
        if (level == Level.ORP && whole.level() == Level.REGION) {
            mesh(whole, day).ifPresent(drawing::lines);
        }
        drawing.names(MapNames.of(units, areas));
        boolean schematic = areas.stream().anyMatch(Boundary::schematic);
        return Optional.of(new MapView(drawing.svg(), schematic, Shades.legend(level, messages, pages.language())));
    }

    private MapShape shape(Territory unit, Boundary area, String label, TerritoryAddresses pages) {
        return new MapShape(
                messages.text(pages.language(), label, unit.name(), unit.population()),
                pages.page(unit.code()),
                Shades.of(unit.level(), unit.population()),
                false,
                area.area());
    }

    private Optional<List<Geometry>> mesh(TerritoryCode whole, LocalDate day) {
        List<Territory> municipalities = territories.inside(whole, Level.MUNICIPALITY, day);
        if (municipalities.size() > MESH_MOST) {
            return Optional.empty();
        }
        return Optional.of(boundariesOf(municipalities, Level.MUNICIPALITY, day).stream()
                .map(Boundary::area)
                .toList());
    }

    private List<Boundary> boundariesOf(List<Territory> units, Level level, LocalDate day) {
        return boundaries.find(units.stream().map(Territory::code).toList(), level, day);
    }
}

package cz.obzor.territory.map;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.territory.Level;
import cz.obzor.territory.Point;
import cz.obzor.territory.Territories;
import cz.obzor.territory.Territory;
import cz.obzor.territory.TerritoryCode;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class CellsTest {
    private static final Territories TERRITORIES = Territories.shipped(Clock.systemUTC());
    private static final Map<TerritoryCode, Point> POINTS = new HashMap<>();
    private static Map<TerritoryCode, Geometry> cells = Map.of();

    @BeforeAll
    static void compute() {
        for (Territory municipality : TERRITORIES.all(Level.MUNICIPALITY, TERRITORIES.today())) {
            Point point = municipality.point();
            if (point != null) {
                POINTS.put(municipality.code(), point);
            }
        }
        cells = Cells.around(POINTS, Outline.read());
    }

    @Test
    void everyMunicipalityHasACellAroundItsPoint() {
        var factory = new GeometryFactory();
        assertThat(cells.keySet()).isEqualTo(POINTS.keySet());
        assertThat(cells).allSatisfy((code, cell) -> {
            Point point = POINTS.get(code);
            assertThat(cell.covers(factory.createPoint(new Coordinate(point.lon(), point.lat()))))
                    .isTrue();
        });
    }

    @Test
    void cellsShareTheirBordersWithoutGapsOrOverlaps() {
        assertThat(CoverageValidator.isValid(cells.values().toArray(Geometry[]::new)))
                .isTrue();
        Geometry whole = Dissolve.together(cells.values());
        assertThat(whole.getNumGeometries()).isEqualTo(1);
        assertThat(whole.getBoundary().getNumGeometries()).as("no holes").isEqualTo(1);
        double squareKilometres = Plane.ofDegrees(whole).getArea() / 1e6;
        assertThat(squareKilometres).isBetween(78_000.0, 80_500.0);
    }

    @Test
    void regionsArePutTogetherFromTheirMunicipalities() {
        Map<TerritoryCode, List<Geometry>> byRegion = TERRITORIES.all(Level.MUNICIPALITY, TERRITORIES.today()).stream()
                .collect(Collectors.groupingBy(
                        municipality -> municipality.within(Level.REGION).orElseThrow(),
                        Collectors.mapping(municipality -> cells.get(municipality.code()), Collectors.toList())));
        Geometry[] regions = byRegion.values().stream().map(Dissolve::together).toArray(Geometry[]::new);
        assertThat(regions).hasSize(14);
        assertThat(CoverageValidator.isValid(regions)).isTrue();
    }

    @Test
    void aPointOutsideACoarseOutlineWidensIt() {
        var square = new GeometryFactory().createPolygon(new Coordinate[] {
            new Coordinate(15, 49.5),
            new Coordinate(15.2, 49.5),
            new Coordinate(15.2, 49.7),
            new Coordinate(15, 49.7),
            new Coordinate(15, 49.5)
        });
        Map<TerritoryCode, Geometry> two = Cells.around(
                Map.of(
                        new TerritoryCode("500011"), new Point(49.6, 15.1),
                        new TerritoryCode("500020"), new Point(49.705, 15.1)),
                square);
        assertThat(two).hasSize(2);
        assertThat(two.get(new TerritoryCode("500020")).getEnvelopeInternal().getMaxY())
                .isGreaterThan(49.705);
    }
}

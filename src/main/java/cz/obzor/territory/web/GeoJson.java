package cz.obzor.territory.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/// Areas in the form of RFC 7946: outer rings run counterclockwise.
final class GeoJson {
    private GeoJson() {}

    static Map<String, Object> geometry(Geometry area) {
        Geometry oriented = area.copy();
        oriented.normalize();
        if (oriented instanceof Polygon polygon) {
            return Map.of("type", "Polygon", "coordinates", rings(polygon));
        }
        List<Object> polygons = new ArrayList<>();
        for (int i = 0; i < oriented.getNumGeometries(); i++) {
            if (oriented.getGeometryN(i) instanceof Polygon polygon) {
                polygons.add(rings(polygon));
            }
        }
        return Map.of("type", "MultiPolygon", "coordinates", polygons);
    }

    /// Normalised rings of JTS run the other way round.
    private static List<List<double[]>> rings(Polygon polygon) {
        List<List<double[]>> rings = new ArrayList<>();
        rings.add(places(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(places(polygon.getInteriorRingN(i)));
        }
        return rings;
    }

    private static List<double[]> places(LineString ring) {
        return Arrays.stream(ring.reverse().getCoordinates())
                .map(place -> new double[] {place.x, place.y})
                .toList();
    }
}

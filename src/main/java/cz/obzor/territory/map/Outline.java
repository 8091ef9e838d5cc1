package cz.obzor.territory.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The outline of the state that the build takes from Natural Earth (public domain).
final class Outline {
    private static final String FILE = "/geo/czechia-outline.geojson";

    private Outline() {}

    /// In degrees.
    static Geometry read() {
        try (InputStream in = Outline.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path; the page assets were not built");
            }
            return polygons(geometry(JsonMapper.shared().readTree(in)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    /// The geometry of a feature, of the first feature of a collection, or the thing itself.
    private static JsonNode geometry(JsonNode json) {
        if (json.has("features")) {
            return geometry(json.get("features").get(0));
        }
        return json.has("geometry") ? json.get("geometry") : json;
    }

    private static Geometry polygons(JsonNode geometry) {
        var factory = new GeometryFactory();
        JsonNode coordinates = geometry.get("coordinates");
        if (geometry.get("type").asString().equals("Polygon")) {
            return factory.createPolygon(ring(factory, coordinates.get(0)));
        }
        Geometry all = factory.createPolygon();
        for (JsonNode polygon : coordinates) {
            all = all.union(factory.createPolygon(ring(factory, polygon.get(0))));
        }
        return all;
    }

    private static LinearRing ring(GeometryFactory factory, JsonNode positions) {
        Coordinate[] coordinates = new Coordinate[positions.size()];
        for (int i = 0; i < coordinates.length; i++) {
            JsonNode position = positions.get(i);
            coordinates[i] =
                    new Coordinate(position.get(0).asDouble(), position.get(1).asDouble());
        }
        return factory.createLinearRing(coordinates);
    }
}

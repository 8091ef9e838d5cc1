package cz.obzor.territory.intake;

import cz.obzor.territory.Level;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.territory.intake.Coordinates.Run;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Boundaries from a GeoJSON collection or a TopoJSON topology, read as a stream. A shape tells its unit by the
/// property {@code kod} (or {@code code}), or else by {@code orp}, {@code okres} or {@code kraj}, whichever its layer
/// is about.
final class BoundaryFile {
    /// the state with room around, in degrees
    private static final Envelope STATE = new Envelope(11.5, 19.5, 48.0, 51.6);

    private final Problems problems;
    private final Map<Level, Map<TerritoryCode, Geometry>> layers = new EnumMap<>(Level.class);
    private final Map<Level, Integer> repaired = new EnumMap<>(Level.class);
    private final List<TopoShape> topoShapes = new ArrayList<>();
    private @Nullable Topology topology;
    private long number;

    BoundaryFile(Problems problems) {
        this.problems = problems;
    }

    Map<Level, Map<TerritoryCode, Geometry>> layers() {
        return layers;
    }

    int repaired(Level level) {
        return repaired.getOrDefault(level, 0);
    }

    void read(InputStream content) {
        List<Run> arcs = new ArrayList<>();
        double[] transform = Topology.NO_TRANSFORM;
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), content)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "features" -> features(parser);
                    case "objects" -> objects(parser);
                    case "arcs" -> arcs.addAll(runs(Coordinates.read(parser)));
                    case "transform" -> transform = Topology.transform(parser);
                    default -> parser.skipChildren();
                }
            }
        }
        if (!topoShapes.isEmpty()) {
            topology = new Topology(arcs, transform);
            topoShapes.forEach(this::takeTopo);
        }
        if (layers.isEmpty() && problems.none()) {
            problems.file("territory.import.noShapes");
        }
    }

    private void features(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            feature(parser);
        }
    }

    private void feature(JsonParser parser) {
        Map<String, String> properties = Map.of();
        Geometry geometry = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "properties" -> properties = properties(parser);
                case "geometry" -> geometry = geometry(parser);
                default -> parser.skipChildren();
            }
        }
        take(++number, properties, geometry);
    }

    private static @Nullable Geometry geometry(JsonParser parser) {
        String type = "";
        Object coordinates = null;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return null;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "type" -> type = parser.getString();
                case "coordinates" -> coordinates = Coordinates.read(parser);
                default -> parser.skipChildren();
            }
        }
        return switch (type) {
            case "Polygon" -> Coordinates.polygon(runs(coordinates));
            case "MultiPolygon" -> {
                List<@Nullable Polygon> polygons = new ArrayList<>();
                if (coordinates instanceof List<?> all) {
                    all.forEach(polygon -> polygons.add(Coordinates.polygon(runs(polygon))));
                }
                yield Coordinates.multiPolygon(polygons);
            }
            default -> null;
        };
    }

    private void objects(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            parser.nextToken();
            topoObject(parser);
        }
    }

    /// A shape, or a collection of shapes.
    private void topoObject(JsonParser parser) {
        Map<String, String> properties = Map.of();
        String type = "";
        Object arcs = null;
        boolean collection = false;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "type" -> type = parser.getString();
                case "properties" -> properties = properties(parser);
                case "arcs" -> arcs = Coordinates.readIndexes(parser);
                case "geometries" -> {
                    collection = true;
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        topoObject(parser);
                    }
                }
                default -> parser.skipChildren();
            }
        }
        if (!collection) {
            topoShapes.add(new TopoShape(++number, properties, type, arcs));
        }
    }

    private void takeTopo(TopoShape shape) {
        Topology arcs = topology;
        try {
            take(shape.number, shape.properties, arcs == null ? null : arcs.geometry(shape.type, shape.arcs));
        } catch (IndexOutOfBoundsException noSuchArc) {
            problems.line(shape.number, "territory.import.arc");
        }
    }

    private void take(long shape, Map<String, String> properties, @Nullable Geometry geometry) {
        Optional<TerritoryCode> code = ShapeCode.of(properties);
        if (code.isEmpty()) {
            problems.line(shape, "territory.import.shapeCode", ShapeCode.said(properties));
            return;
        }
        if (geometry == null || geometry.isEmpty()) {
            problems.line(shape, "territory.import.shape", code.get().value());
            return;
        }
        if (!STATE.contains(geometry.getEnvelopeInternal())) {
            problems.line(shape, "territory.import.outside", code.get().value());
            return;
        }
        Level level = code.get().level();
        Geometry sound = geometry;
        if (!geometry.isValid()) {
            sound = geometry.buffer(0);
            repaired.merge(level, 1, Integer::sum);
        }
        if (layers.computeIfAbsent(level, l -> new HashMap<>()).putIfAbsent(code.get(), sound) != null) {
            problems.line(shape, "territory.import.twice", code.get().value());
        }
    }

    /// Names in lower case; only plain values.
    private static Map<String, String> properties(JsonParser parser) {
        Map<String, String> properties = new HashMap<>();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return properties;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName().toLowerCase(Locale.ROOT);
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
                properties.put(name, parser.getString());
            } else {
                parser.skipChildren();
            }
        }
        return properties;
    }

    private static List<Run> runs(@Nullable Object coordinates) {
        List<Run> runs = new ArrayList<>();
        if (coordinates instanceof List<?> all) {
            for (Object run : all) {
                if (run instanceof Run some) {
                    runs.add(some);
                }
            }
        }
        return runs;
    }

    private record TopoShape(
            long number,
            Map<String, String> properties,
            String type,
            @Nullable Object arcs) {}
}

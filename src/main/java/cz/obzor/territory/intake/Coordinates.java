package cz.obzor.territory.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Nested arrays of numbers as both formats have them, read into few objects: a run of positions {@code [[x, y], …]}
/// becomes one array of numbers, whatever lies above it a list.
final class Coordinates {
    /// deeper nesting than this is in no geometry
    private static final int DEEPEST = 6;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Coordinates() {}

    /// Positions one after the other: x, y, x, y …
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Run(double[] numbers) {
        int count() {
            return numbers.length / 2;
        }
    }

    /// Reads an array that the parser stands at the beginning of.
    ///
    /// @return a {@link Run} or a list of such; null where it is neither
    static @Nullable Object read(JsonParser parser) {
        return read(parser, 0);
    }

    private static @Nullable Object read(JsonParser parser, int depth) {
        if (parser.currentToken() != JsonToken.START_ARRAY || depth > DEEPEST) {
            parser.skipChildren();
            return null;
        }
        var run = new Growing();
        List<Object> parts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == null) {
                return null;
            }
            if (parser.currentToken().isNumeric()) {
                // a position where a list of them was expected: the caller collects its numbers
                return position(parser);
            }
            Object part = read(parser, depth + 1);
            if (part instanceof Position position) {
                run.add(position);
            } else if (part != null) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? new Run(run.numbers()) : parts;
    }

    private static Position position(JsonParser parser) {
        double x = parser.getDoubleValue();
        double y = Double.NaN;
        int place = 1;
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            if (place++ == 1 && parser.currentToken().isNumeric()) {
                y = parser.getDoubleValue();
            } else {
                parser.skipChildren();
            }
        }
        return new Position(x, y);
    }

    private record Position(double x, double y) {}

    /// Numbers of arcs: lists of whole numbers, nested.
    static @Nullable Object readIndexes(JsonParser parser) {
        List<Object> parts = new ArrayList<>();
        int[] numbers = new int[8];
        int count = 0;
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return null;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                numbers = count == numbers.length ? Arrays.copyOf(numbers, count * 2) : numbers;
                numbers[count++] = parser.getIntValue();
            } else {
                Object part = readIndexes(parser);
                if (part != null) {
                    parts.add(part);
                }
            }
        }
        return parts.isEmpty() ? Arrays.copyOf(numbers, count) : parts;
    }

    /// A polygon of its rings, or null where they are none.
    static @Nullable Polygon polygon(List<Run> rings) {
        List<LinearRing> made = new ArrayList<>();
        for (Run run : rings) {
            LinearRing ring = ring(run);
            if (ring != null) {
                made.add(ring);
            } else if (made.isEmpty()) {
                return null;
            }
        }
        return made.isEmpty()
                ? null
                : FACTORY.createPolygon(
                        made.getFirst(), made.subList(1, made.size()).toArray(LinearRing[]::new));
    }

    static @Nullable Geometry multiPolygon(List<@Nullable Polygon> polygons) {
        List<Polygon> some = new ArrayList<>();
        for (Polygon polygon : polygons) {
            if (polygon != null) {
                some.add(polygon);
            }
        }
        if (some.isEmpty()) {
            return null;
        }
        return some.size() == 1 ? some.getFirst() : FACTORY.createMultiPolygon(some.toArray(Polygon[]::new));
    }

    private static @Nullable LinearRing ring(Run run) {
        List<Coordinate> coordinates = new ArrayList<>(run.count() + 1);
        for (int i = 0; i < run.count(); i++) {
            var coordinate = new Coordinate(run.numbers()[2 * i], run.numbers()[2 * i + 1]);
            if (!coordinate.isValid()) {
                return null;
            }
            coordinates.add(coordinate);
        }
        if (!coordinates.isEmpty() && !coordinates.getFirst().equals2D(coordinates.getLast())) {
            coordinates.add(coordinates.getFirst().copy());
        }
        return coordinates.size() < 4 ? null : FACTORY.createLinearRing(coordinates.toArray(Coordinate[]::new));
    }

    private static final class Growing {
        private double[] numbers = new double[32];
        private int count;

        void add(Position position) {
            numbers = count + 2 > numbers.length ? Arrays.copyOf(numbers, count * 2) : numbers;
            numbers[count++] = position.x;
            numbers[count++] = position.y;
        }

        double[] numbers() {
            return Arrays.copyOf(numbers, count);
        }
    }
}

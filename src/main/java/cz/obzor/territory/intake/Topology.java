package cz.obzor.territory.intake;

import cz.obzor.territory.intake.Coordinates.Run;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Shared lines of a TopoJSON file, from which its shapes are put together. A number names an arc, its complement the
/// same arc backwards.
final class Topology {
    static final double[] NO_TRANSFORM = {};

    private final List<double[]> arcs;

    /// @param transform scale x, scale y, shift x, shift y; empty where positions stand as they are
    Topology(List<Run> arcs, double[] transform) {
        this.arcs = new ArrayList<>(arcs.size());
        for (Run arc : arcs) {
            this.arcs.add(transform.length == 0 ? arc.numbers() : decoded(arc.numbers(), transform));
        }
    }

    /// Reads the member {@code transform} that the parser stands at.
    static double[] transform(JsonParser parser) {
        double[] transform = {1, 1, 0, 0};
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return NO_TRANSFORM;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            int place = parser.currentName().equals("scale") ? 0 : 2;
            parser.nextToken();
            int i = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                if (i < 2 && parser.currentToken().isNumeric()) {
                    transform[place + i++] = parser.getDoubleValue();
                }
            }
        }
        return transform;
    }

    /// @return null where the shape is not an area
    /// @throws IndexOutOfBoundsException when the shape names an arc that is not there
    @Nullable
    Geometry geometry(String type, @Nullable Object shape) {
        return switch (type) {
            case "Polygon" -> polygon(shape);
            case "MultiPolygon" -> {
                List<@Nullable Polygon> polygons = new ArrayList<>();
                if (shape instanceof List<?> all) {
                    all.forEach(one -> polygons.add(polygon(one)));
                }
                yield Coordinates.multiPolygon(polygons);
            }
            default -> null;
        };
    }

    private @Nullable Polygon polygon(@Nullable Object shape) {
        List<Run> rings = new ArrayList<>();
        if (shape instanceof List<?> all) {
            for (Object ring : all) {
                if (ring instanceof int[] indexes) {
                    rings.add(ring(indexes));
                }
            }
        }
        return Coordinates.polygon(rings);
    }

    private Run ring(int[] indexes) {
        int length = 0;
        for (int index : indexes) {
            length += arcs.get(index < 0 ? ~index : index).length;
        }
        double[] numbers = new double[length];
        int count = 0;
        for (int index : indexes) {
            double[] arc = arcs.get(index < 0 ? ~index : index);
            int points = arc.length / 2;
            // the first point of an arc is the last one of the arc before
            for (int i = count == 0 ? 0 : 1; i < points; i++) {
                int from = index < 0 ? points - 1 - i : i;
                numbers[count++] = arc[2 * from];
                numbers[count++] = arc[2 * from + 1];
            }
        }
        return new Run(java.util.Arrays.copyOf(numbers, count));
    }

    private static double[] decoded(double[] steps, double[] transform) {
        double[] numbers = new double[steps.length];
        double x = 0;
        double y = 0;
        for (int i = 0; i + 1 < steps.length; i += 2) {
            x += steps[i];
            y += steps[i + 1];
            numbers[i] = x * transform[0] + transform[2];
            numbers[i + 1] = y * transform[1] + transform[3];
        }
        return numbers;
    }
}

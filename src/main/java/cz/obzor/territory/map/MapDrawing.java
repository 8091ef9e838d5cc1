package cz.obzor.territory.map;

import cz.obzor.territory.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/// Draws areas as an SVG of small size: whole numbers, steps instead of places, neighbours simplified together so that
/// no gap opens between them.
public final class MapDrawing {
    private static final int WIDTH = 1000;
    private static final int MARGIN = 6;
    /// of letters on a wide screen
    private static final int NAME_SIZE = 17;
    /// of letters on a phone, where the map is a third as wide; only names that find room at this size are shown there
    private static final int LARGE_NAME_SIZE = 38;
    /// width of a letter, of its height
    private static final double LETTER = 0.54;
    /// a map is not higher than this much of its width, so that what follows it is seen too
    private static final double HIGHEST = 0.62;
    /// a map with more shapes is passed over by the keyboard, whose way is the table beside it
    public static final int KEYBOARD_SHAPES = 40;

    private final Envelope frame;
    private final double scale;
    private final double shift;
    private final double tolerance;
    private final StringBuilder svg = new StringBuilder(1 << 14);

    /// @param extent    area that the map shows, in degrees
    /// @param tolerance how far lines may be moved to save points, in thousandths of the width
    public MapDrawing(Geometry extent, double tolerance) {
        this.frame = Plane.ofDegrees(extent.getEnvelope()).getEnvelopeInternal();
        double inside = WIDTH - 2 * MARGIN;
        double width = Math.max(frame.getWidth(), 1);
        this.scale = Math.min(inside / width, inside * HIGHEST / Math.max(frame.getHeight(), 1));
        this.shift = (WIDTH - width * scale) / 2;
        this.tolerance = tolerance;
        int height = (int) Math.ceil(frame.getHeight() * scale) + 2 * MARGIN;
        svg.append("<svg font-size=\"%d\" viewBox=\"0 0 %d %d\">".formatted(NAME_SIZE, WIDTH, height));
    }

    public MapDrawing shapes(List<MapShape> shapes) {
        Geometry[] drawn = simplified(shapes.stream().map(MapShape::area).toList());
        boolean keyboard = shapes.size() <= KEYBOARD_SHAPES;
        for (int i = 0; i < drawn.length; i++) {
            shape(shapes.get(i), drawn[i], keyboard);
        }
        return this;
    }

    /// Borders inside the shapes, as one thin line without meaning of its own.
    public MapDrawing lines(List<Geometry> areas) {
        var path = new StringBuilder();
        for (Geometry area : simplified(areas)) {
            path(area, path);
        }
        svg.append("<path class=\"map__mesh\" fill=\"none\" stroke-opacity=\".45\" stroke-width=\".5\"")
                .append(" pointer-events=\"none\" d=\"")
                .append(path)
                .append("\"/>");
        return this;
    }

    /// Names that find room, the first ones before the others.
    public MapDrawing names(List<MapName> names) {
        List<Envelope> taken = new ArrayList<>();
        List<Envelope> takenLarge = new ArrayList<>();
        for (MapName name : names) {
            Coordinate place = Plane.of(name.place());
            boolean large = findsRoom(name.text(), place, LARGE_NAME_SIZE, takenLarge);
            if (findsRoom(name.text(), place, NAME_SIZE, taken)) {
                svg.append("<text text-anchor=\"middle\"")
                        .append(large ? " class=\"map__name--main\"" : "")
                        .append(" x=\"")
                        .append(Math.round(middle(name.text(), place, large ? LARGE_NAME_SIZE : NAME_SIZE)))
                        .append("\" y=\"")
                        .append(Math.round(y(place.y)))
                        .append("\">")
                        .append(escaped(name.text()))
                        .append("</text>");
            }
        }
        return this;
    }

    private boolean findsRoom(String text, Coordinate place, int size, List<Envelope> taken) {
        double middle = middle(text, place, size);
        double half = half(text, size);
        double y = y(place.y);
        var room = new Envelope(middle - half, middle + half, y - size, y + size * 0.3);
        if (taken.stream().anyMatch(room::intersects)) {
            return false;
        }
        return taken.add(room);
    }

    /// Near the place, but not over the edge.
    private double middle(String text, Coordinate place, int size) {
        double half = Math.min(half(text, size), WIDTH / 2.0 - MARGIN);
        return Math.clamp(x(place.x), half + MARGIN, WIDTH - half - MARGIN);
    }

    private static double half(String text, int size) {
        return text.length() * LETTER * size / 2;
    }

    public MapDrawing dot(Point place) {
        Coordinate metres = Plane.of(place);
        svg.append("<circle class=\"map__dot\" r=\"11\" cx=\"")
                .append(Math.round(x(metres.x)))
                .append("\" cy=\"")
                .append(Math.round(y(metres.y)))
                .append("\"/>");
        return this;
    }

    public String svg() {
        return svg + "</svg>";
    }

    private void shape(MapShape shape, Geometry area, boolean keyboard) {
        String address = shape.address();
        if (address != null) {
            svg.append("<a href=\"").append(escaped(address)).append("\" aria-label=\"");
            svg.append(escaped(shape.label())).append('"');
            svg.append(keyboard ? "" : " tabindex=\"-1\"");
            svg.append(shape.current() ? " aria-current=\"true\"" : "").append('>');
        }
        svg.append("<path").append(shape.current() && address == null ? " class=\"is-current\"" : "");
        svg.append(" data-level=\"").append(shape.shade()).append("\" d=\"");
        path(area, svg);
        svg.append("\"/>").append(address == null ? "" : "</a>");
    }

    private Geometry[] simplified(List<Geometry> areas) {
        Geometry[] metres = areas.stream().map(Plane::ofDegrees).toArray(Geometry[]::new);
        return CoverageSimplifier.simplify(metres, tolerance / scale);
    }

    private void path(Geometry area, StringBuilder path) {
        for (int i = 0; i < area.getNumGeometries(); i++) {
            if (area.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                ring(polygon.getExteriorRing(), path);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(polygon.getInteriorRingN(hole), path);
                }
            }
        }
    }

    private void ring(LineString ring, StringBuilder path) {
        Coordinate[] places = ring.getCoordinates();
        long lastX = Math.round(x(places[0].x));
        long lastY = Math.round(y(places[0].y));
        path.append('M').append(lastX);
        number(lastY, path);
        boolean first = true;
        // the last place repeats the first one
        for (int i = 1; i < places.length - 1; i++) {
            long x = Math.round(x(places[i].x));
            long y = Math.round(y(places[i].y));
            if (x != lastX || y != lastY) {
                if (first) {
                    path.append('l').append(x - lastX);
                } else {
                    number(x - lastX, path);
                }
                number(y - lastY, path);
                first = false;
                lastX = x;
                lastY = y;
            }
        }
        path.append('z');
    }

    /// A minus sign parts numbers as well as a space does.
    private static void number(long number, StringBuilder path) {
        path.append(number < 0 ? "" : " ").append(number);
    }

    private double x(double metres) {
        return (metres - frame.getMinX()) * scale + shift;
    }

    private double y(double metres) {
        return (frame.getMaxY() - metres) * scale + MARGIN;
    }

    private static String escaped(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}

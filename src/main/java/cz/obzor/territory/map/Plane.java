package cz.obzor.territory.map;

import cz.obzor.territory.Point;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/// A plane in metres around the middle of the state, on which distances are right within a percent.
public final class Plane {
    private static final double MIDDLE_LON = 15.5;
    private static final double MIDDLE_LAT = 49.8;
    private static final double METRES_A_DEGREE = 111_200;
    private static final double X_SCALE = METRES_A_DEGREE * Math.cos(Math.toRadians(MIDDLE_LAT));
    /// degrees are kept to a tenth of a metre
    private static final double DEGREE_STEPS = 1e6;

    private Plane() {}

    public static Coordinate of(Point point) {
        return new Coordinate(x(point.lon()), y(point.lat()));
    }

    /// A geometry in degrees, in metres.
    public static Geometry ofDegrees(Geometry degrees) {
        return mapped(degrees, Plane::x, Plane::y);
    }

    /// A geometry in metres, in degrees.
    public static Geometry toDegrees(Geometry metres) {
        return mapped(
                metres,
                x -> Math.rint((x / X_SCALE + MIDDLE_LON) * DEGREE_STEPS) / DEGREE_STEPS,
                y -> Math.rint((y / METRES_A_DEGREE + MIDDLE_LAT) * DEGREE_STEPS) / DEGREE_STEPS);
    }

    private static double x(double lon) {
        return (lon - MIDDLE_LON) * X_SCALE;
    }

    private static double y(double lat) {
        return (lat - MIDDLE_LAT) * METRES_A_DEGREE;
    }

    private static Geometry mapped(
            Geometry geometry, java.util.function.DoubleUnaryOperator x, java.util.function.DoubleUnaryOperator y) {
        Geometry copy = geometry.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence coordinates, int i) {
                coordinates.setOrdinate(i, 0, x.applyAsDouble(coordinates.getX(i)));
                coordinates.setOrdinate(i, 1, y.applyAsDouble(coordinates.getY(i)));
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy;
    }
}

package cz.obzor.territory.map;

import cz.obzor.territory.Point;
import java.util.function.DoubleUnaryOperator;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
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
    private static final double NAME_PLACE_METRES = 1_000;

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

    /// Where an area in degrees has most room around: the place for its name.
    public static Point roomiest(Geometry degrees) {
        Coordinate middle = toDegrees(MaximumInscribedCircle.getCenter(ofDegrees(degrees), NAME_PLACE_METRES))
                .getCoordinate();
        return new Point(middle.y, middle.x);
    }

    private static double x(double lon) {
        return (lon - MIDDLE_LON) * X_SCALE;
    }

    private static double y(double lat) {
        return (lat - MIDDLE_LAT) * METRES_A_DEGREE;
    }

    private static Geometry mapped(Geometry geometry, DoubleUnaryOperator x, DoubleUnaryOperator y) {
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

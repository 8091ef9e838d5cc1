package cz.obzor.territory.map;

import java.util.Collection;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/// Neighbouring areas put together into one.
public final class Dissolve {
    private Dissolve() {}

    /// Areas that share their borders exactly are joined along them; others are joined by a general union.
    public static Geometry together(Collection<Geometry> areas) {
        Geometry[] parts = areas.toArray(Geometry[]::new);
        if (CoverageValidator.isValid(parts)) {
            return CoverageUnion.union(parts);
        }
        return OverlayNGRobust.union(areas);
    }
}

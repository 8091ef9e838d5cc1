package cz.obzor.territory.map;

import cz.obzor.territory.Point;
import cz.obzor.territory.TerritoryCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.index.kdtree.KdNode;
import org.locationtech.jts.index.kdtree.KdTree;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/// Cells around points: every place belongs to the nearest point. Lines of the diagram and of the outline are noded
/// together and turned into areas, so that neighbours share their borders to the last digit.
public final class Cells {
    private static final GeometryFactory METRES = new GeometryFactory(new PrecisionModel(1));
    /// how far inside the outline every point must lie; a coarse outline is widened around the others
    private static final double ROOM_METRES = 1_500;
    private static final double MARGIN_METRES = 50_000;

    private Cells() {}

    /// @param outline in degrees
    /// @return a cell for every point, in degrees
    public static Map<TerritoryCode, Geometry> around(Map<TerritoryCode, Point> points, Geometry outline) {
        Map<Coordinate, TerritoryCode> codes = new HashMap<>();
        points.forEach((code, point) -> codes.put(rounded(Plane.of(point)), code));
        Geometry area = widened(Plane.ofDegrees(outline), codes.keySet());
        var areas = new Polygonizer();
        areas.add(nodedLines(codes.keySet(), area));
        var sites = new KdTree();
        codes.keySet().forEach(site -> sites.insert(site, codes.get(site)));
        var inside = new IndexedPointInAreaLocator(area);
        Map<TerritoryCode, List<Geometry>> pieces = new HashMap<>();
        for (Object piece : areas.getPolygons()) {
            Polygon polygon = (Polygon) piece;
            Coordinate middle = polygon.getInteriorPoint().getCoordinate();
            if (inside.locate(middle) != Location.EXTERIOR) {
                TerritoryCode nearest = nearest(sites, middle);
                pieces.computeIfAbsent(nearest, code -> new ArrayList<>()).add(polygon);
            }
        }
        Map<TerritoryCode, Geometry> cells = new HashMap<>();
        pieces.forEach((code, parts) -> cells.put(code, Plane.toDegrees(joined(parts))));
        return cells;
    }

    private static Geometry nodedLines(Collection<Coordinate> sites, Geometry area) {
        var diagram = new VoronoiDiagramBuilder();
        diagram.setSites(sites);
        Envelope clip = new Envelope(area.getEnvelopeInternal());
        clip.expandBy(MARGIN_METRES);
        diagram.setClipEnvelope(clip);
        Geometry cells = diagram.getDiagram(METRES);
        List<Geometry> lines = new ArrayList<>();
        lines.add(area.getBoundary());
        for (int i = 0; i < cells.getNumGeometries(); i++) {
            lines.add(cells.getGeometryN(i).getBoundary());
        }
        return UnaryUnionNG.union(METRES.buildGeometry(lines), METRES.getPrecisionModel());
    }

    private static Geometry widened(Geometry outline, Collection<Coordinate> sites) {
        Geometry core = outline.buffer(-ROOM_METRES);
        var locator = new IndexedPointInAreaLocator(core);
        List<Geometry> parts = new ArrayList<>();
        parts.add(outline);
        for (Coordinate site : sites) {
            if (locator.locate(site) == Location.EXTERIOR) {
                parts.add(outline.getFactory().createPoint(site).buffer(ROOM_METRES, 4));
            }
        }
        return UnaryUnionOp.union(parts);
    }

    private static TerritoryCode nearest(KdTree sites, Coordinate place) {
        for (double reach = 4_000; ; reach *= 2) {
            Envelope around = new Envelope(place);
            around.expandBy(reach);
            KdNode best = null;
            for (Object found : sites.query(around)) {
                KdNode node = (KdNode) found;
                if (best == null
                        || node.getCoordinate().distance(place)
                                < best.getCoordinate().distance(place)) {
                    best = node;
                }
            }
            if (best != null && best.getCoordinate().distance(place) <= reach) {
                return (TerritoryCode) best.getData();
            }
        }
    }

    private static Geometry joined(List<Geometry> parts) {
        return parts.size() == 1 ? parts.getFirst() : UnaryUnionOp.union(parts);
    }

    private static Coordinate rounded(Coordinate place) {
        return new Coordinate(Math.rint(place.x), Math.rint(place.y));
    }
}

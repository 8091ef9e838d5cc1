package cz.obzor.territory.map;

import cz.obzor.territory.Level;
import cz.obzor.territory.Point;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.territory.map.PostgresBoundaries.DatedArea;
import cz.obzor.territory.store.Facts;
import cz.obzor.territory.store.Register;
import cz.obzor.territory.store.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// The boundaries of every state, computed from points: cells of municipalities, and what lies above put together from
/// them. Work on one state serves the next where nothing changed.
final class Schematic {
    private final Register register;
    private final Geometry outline;
    private final Map<Set<TerritoryCode>, Geometry> dissolved = new HashMap<>();
    private final Map<TerritoryCode, List<DatedArea>> areas = new TreeMap<>();
    private Map<TerritoryCode, Point> points = Map.of();
    private Map<TerritoryCode, Geometry> cells = Map.of();

    private Schematic(Register register, Geometry outline) {
        this.register = register;
        this.outline = outline;
    }

    static List<DatedArea> of(Register register, Geometry outline) {
        var schematic = new Schematic(register, outline);
        for (LocalDate state : register.states()) {
            schematic.state(state, register.states().higher(state));
        }
        return schematic.areas.values().stream().flatMap(List::stream).toList();
    }

    private void state(LocalDate from, @Nullable LocalDate until) {
        List<Unit> municipalities = register.on(from).stream()
                .filter(unit -> unit.code().level() == Level.MUNICIPALITY)
                .toList();
        cells(municipalities);
        Map<TerritoryCode, Set<TerritoryCode>> members = new HashMap<>();
        for (Unit municipality : municipalities) {
            Geometry cell = cells.get(municipality.code());
            if (cell != null) {
                add(new DatedArea(municipality.code(), from, until, cell));
                member(members, municipality.region(), municipality.code());
                member(members, municipality.district(), municipality.code());
                member(members, municipality.orp(), municipality.code());
            }
        }
        members.forEach((code, parts) -> add(new DatedArea(code, from, until, dissolved(parts))));
    }

    private void cells(List<Unit> municipalities) {
        Map<TerritoryCode, Point> now = new HashMap<>();
        for (Unit municipality : municipalities) {
            Point point = register.facts()
                    .getOrDefault(municipality.code(), Facts.NONE)
                    .point();
            if (point != null) {
                now.put(municipality.code(), point);
            }
        }
        if (!now.equals(points)) {
            points = now;
            cells = Cells.around(now, outline);
            dissolved.clear();
        }
    }

    private Geometry dissolved(Set<TerritoryCode> parts) {
        return dissolved.computeIfAbsent(
                parts, codes -> Dissolve.together(codes.stream().map(this::cell).toList()));
    }

    private Geometry cell(TerritoryCode code) {
        Geometry cell = cells.get(code);
        if (cell == null) {
            throw new IllegalStateException("There is no cell of " + code);
        }
        return cell;
    }

    private static void member(
            Map<TerritoryCode, Set<TerritoryCode>> members, @Nullable TerritoryCode above, TerritoryCode code) {
        if (above != null) {
            members.computeIfAbsent(above, c -> new TreeSet<>()).add(code);
        }
    }

    /// Joined with the row of the state before where the area is the same.
    private void add(DatedArea area) {
        List<DatedArea> rows = areas.computeIfAbsent(area.code(), code -> new ArrayList<>());
        DatedArea last = rows.isEmpty() ? null : rows.getLast();
        if (last != null && area.from().equals(last.until()) && last.area().equalsExact(area.area())) {
            rows.set(rows.size() - 1, new DatedArea(area.code(), last.from(), area.until(), last.area()));
        } else {
            rows.add(area);
        }
    }
}

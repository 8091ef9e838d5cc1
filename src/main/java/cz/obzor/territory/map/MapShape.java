package cz.obzor.territory.map;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/// One area of a map.
///
/// @param label   what it is, with its figure
/// @param address where it leads; null where it leads nowhere
/// @param shade   0 to 5, from light to dark
/// @param current whether the page is about it
/// @param area    in degrees
public record MapShape(String label, @Nullable String address, int shade, boolean current, Geometry area) {}

package cz.obzor.territory;

import org.locationtech.jts.geom.Geometry;

/// Area of a unit.
///
/// @param schematic whether it was computed from points rather than taken from an official file
/// @param area      polygon or polygons, degrees in WGS 84
public record Boundary(TerritoryCode code, boolean schematic, Geometry area) {}

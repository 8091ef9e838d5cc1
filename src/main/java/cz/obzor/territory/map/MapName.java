package cz.obzor.territory.map;

import cz.obzor.territory.Point;

/// A name written on a map, its middle at a place.
public record MapName(String text, Point place) {}

package cz.obzor.territory;

/// A place in WGS 84, in degrees.
public record Point(double lat, double lon) {}

package cz.obzor.reading;

/// A rectangle on a page, in points from the top left corner of the page as it is seen (after its rotation).
public record Box(float left, float top, float right, float bottom) {}

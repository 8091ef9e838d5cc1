package cz.obzor.reading;

/// How far the text of a page can be trusted. Nothing is ever silently empty: a page that is not {@link #TEXT} says
/// why.
public enum Quality {
    /// the file holds the text itself
    TEXT,
    /// the text was recognised from a picture
    OCR,
    /// there is text, but much of it is damaged (wrong encoding, weak recognition, cut off)
    POOR,
    /// there is something on the page, but no text could be had from it
    UNREADABLE,
    /// there is nothing on the page
    BLANK
}

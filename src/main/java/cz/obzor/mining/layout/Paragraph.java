package cz.obzor.mining.layout;

import cz.obzor.reading.Box;
import org.jspecify.annotations.Nullable;

/// Lines that belong together, line breaks and hyphenation undone.
///
/// @param page   where it begins
/// @param box    of its lines on the page where it begins
/// @param left   of its first line, in points; 0 in formats without layout
/// @param centred whether its lines stand in the middle of the page
public record Paragraph(
        int page,
        String text,
        @Nullable Box box,
        float left,
        float size,
        boolean bold,
        boolean italic,
        int color,
        Line.Mark mark,
        int level,
        @Nullable String label,
        boolean centred,
        boolean rough)
        implements Element {

    /// Whether the place and size of its words are known.
    public boolean placed() {
        return box != null;
    }
}

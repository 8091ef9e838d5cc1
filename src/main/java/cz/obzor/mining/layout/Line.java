package cz.obzor.mining.layout;

import cz.obzor.reading.Box;
import org.jspecify.annotations.Nullable;

/// A visual line, or in formats without layout a paragraph, with the look of most of its words.
///
/// @param box   null in formats without layout
/// @param size  height of the font in points; 0 where unknown
/// @param boldEnd whether its last word is bold
/// @param mark  what the file itself says it is
/// @param level depth of a heading or list item from 1, 0 for none
/// @param label the file's automatic number or bullet, also part of the text
/// @param rough whether the text was recognised from a picture, so that sizes and places are uncertain
public record Line(
        int page,
        String text,
        @Nullable Box box,
        float size,
        boolean bold,
        boolean boldEnd,
        boolean italic,
        int color,
        Mark mark,
        int level,
        @Nullable String label,
        boolean rough)
        implements Part {

    /// What a file says of a paragraph.
    public enum Mark {
        LINE,
        PARAGRAPH,
        HEADING,
        ITEM
    }

    float left() {
        return box == null ? 0 : box.left();
    }

    float right() {
        return box == null ? 0 : box.right();
    }

    float top() {
        return box == null ? 0 : box.top();
    }
}

package cz.obzor.reading;

import org.jspecify.annotations.Nullable;

/// A paragraph of a page as the file itself marks it: the characters {@code start} to {@code end} of its text.
/// PDF files rarely know their paragraphs; there a block is a visual line.
///
/// @param kind  what the file says it is
/// @param level depth of a heading or list item from 1; 0 where it has none
/// @param label number or letter that the file's automatic numbering shows before it ("4.1.2", "a)"); it is also part
/// of
///              the text
public record Block(
        int start, int end, Kind kind, int level, @Nullable String label) {
    public enum Kind {
        LINE,
        PARAGRAPH,
        HEADING,
        LIST_ITEM,
        CELL
    }
}

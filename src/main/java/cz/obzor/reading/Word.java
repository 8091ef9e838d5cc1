package cz.obzor.reading;

import org.jspecify.annotations.Nullable;

/// A word of a page: the characters {@code start} to {@code end} of {@link Page#text()}, with its place and look.
///
/// @param box    where it stands; null in formats that have no fixed layout (DOCX, HTML, text)
/// @param size   height of the font in points, 0 where unknown
/// @param bold   whether the font is bold
/// @param italic whether the font is italic
/// @param color  colour of the text as 0xRRGGBB
public record Word(int start, int end, @Nullable Box box, float size, boolean bold, boolean italic, int color) {}

package cz.obzor.text;

/// One word of a text.
///
/// @param form   the word as it stands
/// @param start  offset of its first character in the text
/// @param end    offset after its last character
/// @param folded lower case, without diacritics
/// @param stem   what all inflected forms of the word share; made from {@code folded}, so that a query typed without
///               diacritics meets a text written with them
public record Token(String form, int start, int end, String folded, String stem) {}

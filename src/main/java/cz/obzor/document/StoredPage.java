package cz.obzor.document;

import cz.obzor.reading.Page;

/// A page of a file as it was read, with how many there are.
///
/// @param pages read of the file so far
public record StoredPage(Page page, int pages) {}

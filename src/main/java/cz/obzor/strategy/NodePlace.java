package cz.obzor.strategy;

import cz.obzor.reading.Box;
import org.jspecify.annotations.Nullable;

/// Where a node stands in its document.
///
/// @param file  position of the file in the version, from 1
/// @param page  from 1
/// @param box   place of the title on the page; null in formats without layout
/// @param quote words of the page that the node was made from
public record NodePlace(
        int file, int page, @Nullable Box box, @Nullable String quote) {}

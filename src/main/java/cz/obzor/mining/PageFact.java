package cz.obzor.mining;

import cz.obzor.reading.Quality;
import org.jspecify.annotations.Nullable;

/// How far a page could be mined.
///
/// @param number position in the file from 1
/// @param reason code of why the quality is not text
public record PageFact(
        int number, Quality quality, @Nullable String reason) {}

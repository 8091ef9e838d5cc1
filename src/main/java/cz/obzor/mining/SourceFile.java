package cz.obzor.mining;

import cz.obzor.reading.Outcome.FileInfo;
import org.jspecify.annotations.Nullable;

/// What is known of a file beside its pages.
///
/// @param name   without folders
/// @param sha256 of its bytes, 64 hexadecimal digits; null where unknown
/// @param info   what the file says of itself: kind, title, language, bookmarks
public record SourceFile(String name, @Nullable String sha256, FileInfo info) {}

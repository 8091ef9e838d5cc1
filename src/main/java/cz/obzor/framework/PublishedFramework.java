package cz.obzor.framework;

import java.time.Instant;

/// A version of a framework that was published.
///
/// @param shipped whether it came with the program
/// @param by      who published it
public record PublishedFramework(Framework framework, boolean shipped, Instant publishedAt, String by) {}

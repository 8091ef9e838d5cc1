package cz.obzor.framework;

import java.time.Instant;

/// A version of a framework that was published.
///
/// @param shipped whether it came with the program
/// @param by      who published it, as in the audit, or {@value #PROGRAM}
public record PublishedFramework(Framework framework, boolean shipped, Instant publishedAt, String by) {
    /// who published what came along
    public static final String PROGRAM = "program";
}

package cz.obzor.mining;

import org.jspecify.annotations.Nullable;

/// Years in which a node is to be done, or for which a document holds. At least one end is known.
///
/// @param from first year
/// @param to   last year
public record Years(@Nullable Integer from, @Nullable Integer to) {
    public Years {
        if (from == null && to == null) {
            throw new IllegalArgumentException("at least one end of the years must be known");
        }
    }
}

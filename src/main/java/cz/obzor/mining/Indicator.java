package cz.obzor.mining;

import org.jspecify.annotations.Nullable;

/// How a document wants success to be measured. Values are kept as written, for they are often not numbers.
public record Indicator(
        String name,
        @Nullable String unit,
        @Nullable String baseline,
        @Nullable String target,
        @Nullable Integer targetYear) {}

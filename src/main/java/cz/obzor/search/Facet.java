package cz.obzor.search;

import java.util.List;

/// How many of the found things carry each code. Where a code of this facet is chosen, the others are counted as if it
/// were not, so that another can be picked.
///
/// @param counts the most frequent first
/// @param others number of codes that are not listed
public record Facet(String name, List<Count> counts, int others) {
    public static final String TYPE = "type";
    public static final String LANGUAGE = "language";
    public static final String YEAR = "year";

    public Facet {
        counts = List.copyOf(counts);
    }

    /// @param things with the code, among those found
    public record Count(String code, int things) {}
}

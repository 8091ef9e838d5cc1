package cz.obzor.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of results. A thing is one hit, whatever number of its passages were found.
///
/// @param total  number of things found
/// @param facets those asked for, in that order; they count things
/// @param next   cursor of the page after this one; null on the last
public record Hits(
        List<Hit> hits,
        long total,
        List<Facet> facets,
        @Nullable String next,
        Reading reading) {
    public Hits {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }

    /// How the query was understood.
    ///
    /// @param searched what was searched for, as one would type it; with corrections in place
    /// @param corrections words that nothing has, and what was searched for instead
    /// @param unknown  words that nothing has, nor anything similar
    /// @param words    number of words, phrases and beginnings that hits should have
    /// @param required how many of them every hit has; fewer than {@code words} where nothing has them all
    /// @param cut      whether the query was so long that its end was left out
    public record Reading(
            String searched, List<Correction> corrections, List<String> unknown, int words, int required, boolean cut) {
        public Reading {
            corrections = List.copyOf(corrections);
            unknown = List.copyOf(unknown);
        }

        public boolean relaxed() {
            return required < words;
        }
    }

    public record Correction(String typed, String used) {}
}

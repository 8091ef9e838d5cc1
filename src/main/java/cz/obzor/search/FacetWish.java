package cz.obzor.search;

import java.util.Set;

/// A facet to be counted.
///
/// @param name   as in {@link Entry#facets()}; besides those there are always {@code type}, {@code language} and
///               {@code year}
/// @param limit  how many codes to give, the most frequent ones
/// @param always codes whose count is wanted in any case
public record FacetWish(String name, int limit, Set<String> always) {
    public FacetWish {
        always = Set.copyOf(always);
    }

    public static FacetWish of(String name, int limit) {
        return new FacetWish(name, limit, Set.of());
    }
}

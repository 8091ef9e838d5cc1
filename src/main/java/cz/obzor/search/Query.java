package cz.obzor.search;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What to find. Start with {@link #of} and narrow it down.
///
/// @param text    words as typed, see {@link QueryText}; empty for everything
/// @param filters name of a facet to the chosen codes: a thing must have one of them in each facet
/// @param limit   hits on a page of results
/// @param page    number of that page, from 1; at most {@link #MAX_PAGE}, deeper ones are reached by the cursor
/// @param cursor  {@link Hits#next()} of the page before; null for the page by number
/// @param facets  to be counted
public record Query(
        String text,
        Map<String, Set<String>> filters,
        Sort sort,
        int limit,
        int page,
        @Nullable String cursor,
        List<FacetWish> facets) {
    public static final int MAX_TEXT = 500;
    public static final int MAX_LIMIT = 100;
    public static final int MAX_PAGE = 50;
    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 2100;
    private static final int DEFAULT_LIMIT = 20;

    public Query {
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("A query has at most " + MAX_TEXT + " characters");
        }
        if (limit < 1 || limit > MAX_LIMIT || page < 1 || page > MAX_PAGE) {
            throw new IllegalArgumentException("Page " + page + " of " + limit + " hits is out of bounds");
        }
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        filters.forEach((facet, codes) -> {
            if (!codes.isEmpty()) {
                copy.put(facet, Set.copyOf(codes));
            }
        });
        filters = Map.copyOf(copy);
        facets = List.copyOf(facets);
    }

    public static Query of(String text) {
        return new Query(text, Map.of(), Sort.RELEVANCE, DEFAULT_LIMIT, 1, null, List.of());
    }

    /// Only things with one of these codes besides those chosen before.
    public Query with(String facet, String... codes) {
        Map<String, Set<String>> more = new LinkedHashMap<>(filters);
        Set<String> all = new LinkedHashSet<>(more.getOrDefault(facet, Set.of()));
        all.addAll(List.of(codes));
        more.put(facet, all);
        return new Query(text, more, sort, limit, page, cursor, facets);
    }

    /// Only things whose period has a year in common with this one, both ends included.
    public Query during(int from, int to) {
        Set<String> years = new TreeSet<>();
        for (int year = Math.max(from, FIRST_YEAR); year <= Math.min(to, LAST_YEAR); year++) {
            years.add(Integer.toString(year));
        }
        return with(Facet.YEAR, years.toArray(String[]::new));
    }

    public Query sorted(Sort order) {
        return new Query(text, filters, order, limit, page, cursor, facets);
    }

    public Query limit(int hits) {
        return new Query(text, filters, sort, hits, page, cursor, facets);
    }

    public Query page(int number) {
        return new Query(text, filters, sort, limit, number, cursor, facets);
    }

    public Query after(@Nullable String next) {
        return new Query(text, filters, sort, limit, page, next, facets);
    }

    public Query counting(FacetWish... wishes) {
        return new Query(text, filters, sort, limit, page, cursor, List.of(wishes));
    }
}

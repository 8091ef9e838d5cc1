package cz.obzor.search.web;

import cz.obzor.search.Facet;
import cz.obzor.search.Query;
import cz.obzor.search.Sort;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an address asks for.
///
/// @param query  with facets to be counted
/// @param chosen values of the filters as they stand in the address, by facet
record SearchRequest(Query query, Map<String, List<String>> chosen) {
    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");
    private static final int MOST_VALUES = 50;

    static SearchRequest read(Parameters parameters, FacetNames facets) {
        String text = parameters.text("q").orElse("");
        if (text.length() > Query.MAX_TEXT) {
            throw Problem.badParameter("q", "search.parameter.long", Query.MAX_TEXT);
        }
        Query query = Query.of(text)
                .sorted(sort(parameters))
                .limit(parameters.integer("limit", 1, Query.MAX_LIMIT).orElse(20))
                .page(parameters.integer("page", 1, Query.MAX_PAGE).orElse(1))
                .after(parameters.text("cursor").orElse(null));
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        for (String facet : FacetNames.ALL) {
            List<String> values = parameters.values(facet).stream().distinct().toList();
            if (values.size() > MOST_VALUES) {
                throw Problem.badParameter(facet, "search.parameter.many", MOST_VALUES);
            }
            for (String value : values) {
                query = facet.equals(Facet.YEAR) ? during(query, value) : with(query, facet, value, facets);
            }
            if (!values.isEmpty()) {
                chosen.put(facet, values);
            }
        }
        return new SearchRequest(query.counting(facets.wishes(query)), chosen);
    }

    private static Query with(Query query, String facet, String code, FacetNames facets) {
        if (!facets.isKnown(facet, code)) {
            throw Problem.badParameter(facet, "problem.parameter.code", code);
        }
        return query.with(facet, code);
    }

    /// A year, or two with a dash between.
    private static Query during(Query query, String value) {
        Matcher years = YEARS.matcher(value);
        if (years.matches()) {
            int from = Integer.parseInt(years.group(1));
            int to = years.group(2) == null ? from : Integer.parseInt(years.group(2));
            if (Query.FIRST_YEAR <= from && from <= to && to <= Query.LAST_YEAR) {
                return query.during(from, to);
            }
        }
        throw Problem.badParameter(Facet.YEAR, "search.parameter.year", Query.FIRST_YEAR, Query.LAST_YEAR);
    }

    private static Sort sort(Parameters parameters) {
        String name = parameters.text("sort").orElse(name(Sort.RELEVANCE));
        for (Sort sort : Sort.values()) {
            if (name(sort).equals(name)) {
                return sort;
            }
        }
        throw Problem.badParameter("sort", "search.parameter.sort");
    }

    static String name(Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }
}

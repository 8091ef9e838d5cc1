package cz.obzor.search.web;

import cz.obzor.search.Query;
import cz.obzor.search.Sort;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// Addresses of the search page; each change gives a new one, at its first page of results.
record SearchAddress(String path, String text, Map<String, List<String>> chosen, Sort sort) {
    static final String PATH = "/hledat";

    static SearchAddress of(String path, SearchRequest request) {
        Query query = request.query();
        return new SearchAddress(path, query.text(), request.chosen(), query.sort());
    }

    SearchAddress with(String facet, String value) {
        List<String> values = new ArrayList<>(chosen.getOrDefault(facet, List.of()));
        values.add(value);
        return changed(facet, values);
    }

    /// With this value of a facet only.
    SearchAddress withOnly(String facet, String value) {
        return changed(facet, List.of(value));
    }

    SearchAddress without(String facet, String value) {
        List<String> values = new ArrayList<>(chosen.getOrDefault(facet, List.of()));
        values.remove(value);
        return changed(facet, values);
    }

    SearchAddress withoutFilters() {
        return new SearchAddress(path, text, Map.of(), sort);
    }

    SearchAddress sorted(Sort order) {
        return new SearchAddress(path, text, chosen, order);
    }

    SearchAddress searching(String other) {
        return new SearchAddress(path, other, chosen, sort);
    }

    String page(int number) {
        return number == 1 ? toString() : builder("page", Integer.toString(number));
    }

    String after(String cursor) {
        return builder("cursor", cursor);
    }

    @Override
    public String toString() {
        return builder("", "");
    }

    private SearchAddress changed(String facet, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(chosen);
        changed.put(facet, List.copyOf(values));
        return new SearchAddress(path, text, changed, sort);
    }

    private String builder(String last, String lastValue) {
        var address = UriComponentsBuilder.fromPath(path);
        if (!text.isEmpty()) {
            address.queryParam("q", encoded(text));
        }
        chosen.forEach((facet, values) -> values.forEach(value -> address.queryParam(facet, encoded(value))));
        if (sort != Sort.RELEVANCE) {
            address.queryParam("sort", SearchRequest.name(sort));
        }
        if (!last.isEmpty()) {
            address.queryParam(last, encoded(lastValue));
        }
        return address.build(true).toUriString();
    }

    /// The address of a hit, with the query, so that its page can mark the words.
    static String ofHit(String address, String searched) {
        if (searched.isEmpty()) {
            return address;
        }
        int fragment = address.indexOf('#');
        String before = fragment < 0 ? address : address.substring(0, fragment);
        String after = fragment < 0 ? "" : address.substring(fragment);
        return before + (before.indexOf('?') < 0 ? '?' : '&') + "q=" + encoded(searched) + after;
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}

package cz.obzor.search.web;

import cz.obzor.search.BadCursor;
import cz.obzor.search.Hits;
import cz.obzor.search.Query;
import cz.obzor.search.SearchIndex;
import cz.obzor.search.Suggestions;
import cz.obzor.web.Language;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.Takes;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Search and suggestions as JSON.
@RestController
class SearchApi {
    private static final int SUGGESTIONS = 6;
    private final SearchIndex index;
    private final FacetNames facets;

    SearchApi(SearchIndex index, FacetNames facets) {
        this.index = index;
        this.facets = facets;
    }

    @Takes({"q", "type", "kind", "territory", "topic", "year", "status", "language", "sort", "limit", "cursor"})
    @GetMapping("/api/v1/search")
    SearchJson search(HttpServletRequest request) {
        Query query = SearchRequest.read(Parameters.of(request), facets).query();
        return SearchJson.of(found(index, query), facets, Language.of(request));
    }

    @Takes({"q", "limit"})
    @GetMapping("/api/v1/suggest")
    Suggestions suggest(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        String[] typed = request.getParameterValues("q");
        if (typed == null) {
            throw Problem.badParameter("q", "problem.parameter.missing");
        }
        if (typed[0].length() > Query.MAX_TEXT) {
            throw Problem.badParameter("q", "search.parameter.long", Query.MAX_TEXT);
        }
        return index.suggest(typed[0], parameters.integer("limit", 1, 20).orElse(SUGGESTIONS));
    }

    static Hits found(SearchIndex index, Query query) {
        try {
            return index.search(query);
        } catch (BadCursor refused) {
            throw Problem.badParameter("cursor", "problem.parameter.cursor");
        }
    }
}

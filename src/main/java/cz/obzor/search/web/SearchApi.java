package cz.obzor.search.web;

import cz.obzor.search.BadCursor;
import cz.obzor.search.Hits;
import cz.obzor.search.Query;
import cz.obzor.search.SearchIndex;
import cz.obzor.search.Suggestions;
import cz.obzor.web.Language;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Search and suggestions as JSON.
@RestController
class SearchApi {
    private static final int SUGGESTIONS = 6;
    private static final Set<String> PARAMETERS = new HashSet<>(FacetNames.ALL);

    static {
        PARAMETERS.addAll(List.of("q", "sort", "limit", "cursor"));
    }

    private final SearchIndex index;
    private final FacetNames facets;

    SearchApi(SearchIndex index, FacetNames facets) {
        this.index = index;
        this.facets = facets;
    }

    @GetMapping("/api/v1/search")
    SearchJson search(HttpServletRequest request) {
        Query query = SearchRequest.read(Parameters.strict(request, PARAMETERS), facets)
                .query();
        return SearchJson.of(found(index, query), facets, Language.of(request));
    }

    @GetMapping("/api/v1/suggest")
    Suggestions suggest(HttpServletRequest request) {
        Parameters parameters = Parameters.strict(request, Set.of("q", "limit"));
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

package cz.obzor.document.web;

import cz.obzor.codelist.Codelists;
import cz.obzor.document.DocumentFilter;
import cz.obzor.territory.Territories;
import cz.obzor.territory.TerritoryCode;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Reads a filter of documents from an address; a code that does not exist is refused, naming the parameter.
@Component
class FilterParameters {
    private static final Map<String, String> CODELISTS =
            Map.of("kind", "document-kind", "status", "document-status", "topic", "topic", "language", "language");

    private final Codelists codelists;
    private final Territories territories;

    FilterParameters(Codelists codelists, Territories territories) {
        this.codelists = codelists;
        this.territories = territories;
    }

    DocumentFilter filter(Parameters parameters) {
        Map<String, List<String>> facets = new LinkedHashMap<>();
        for (String facet : DocumentFilter.FACETS) {
            List<String> codes = parameters.values(facet);
            codes.forEach(code -> requireKnown(facet, code));
            if (!codes.isEmpty()) {
                facets.put(facet, codes);
            }
        }
        return new DocumentFilter(facets, parameters.integer("year", 1900, 2100));
    }

    private void requireKnown(String facet, String code) {
        boolean known = facet.equals("territory")
                ? TerritoryCode.parse(code).flatMap(territories::find).isPresent()
                : codelists.get(CODELISTS.getOrDefault(facet, facet)).find(code).isPresent();
        if (!known) {
            throw Problem.badParameter(facet, "problem.parameter.code", code);
        }
    }
}

package cz.obzor.codelist;

import cz.obzor.search.FacetLabels;
import cz.obzor.web.Language;
import java.util.Optional;

/// A facet whose codes are those of a list. Expired codes count, since old things carry them.
final class CodelistFacet implements FacetLabels {
    private final String facet;
    private final Codelist list;

    CodelistFacet(String facet, Codelist list) {
        this.facet = facet;
        this.list = list;
    }

    @Override
    public String facet() {
        return facet;
    }

    @Override
    public Optional<String> label(String code, Language language) {
        return list.find(code).map(found -> found.name(language.code()));
    }
}

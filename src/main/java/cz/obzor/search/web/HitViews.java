package cz.obzor.search.web;

import cz.obzor.search.Hit;
import cz.obzor.search.Mark;
import cz.obzor.search.Why;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Lays out hits.
@Component
class HitViews {
    private final FacetNames names;
    private final Messages messages;

    HitViews(FacetNames names, Messages messages) {
        this.names = names;
        this.messages = messages;
    }

    SearchPage.HitView of(Hit hit, String searched, Language language) {
        List<SearchPage.PassageView> passages = new ArrayList<>();
        passages.add(passage(hit.best(), searched, language));
        hit.others().forEach(other -> passages.add(passage(other, searched, language)));
        return new SearchPage.HitView(
                place(hit, language),
                Pieces.of(hit.title(), hit.titleMarks()),
                passages.getFirst().address(),
                passages,
                hit.more() == 0 ? null : messages.text(language, "search.more", hit.more()),
                hit.why().stream().map(why -> why(why, language)).toList());
    }

    private SearchPage.PassageView passage(Hit.Passage passage, String searched, Language language) {
        String address = language == Language.EN ? passage.addressEn() : passage.address();
        return new SearchPage.PassageView(
                passage.page() == null ? null : messages.text(language, "search.page", passage.page()),
                SearchAddress.ofHit(address, searched),
                Pieces.of(passage.snippet()));
    }

    private List<String> place(Hit hit, Language language) {
        List<String> place = new ArrayList<>();
        for (String kind : hit.facets().getOrDefault("kind", List.of())) {
            place.add(names.label("kind", kind, language));
        }
        place.addAll(territories(hit.facets().getOrDefault(FacetNames.TERRITORY, List.of()), language));
        if (hit.yearFrom() != null || hit.yearTo() != null) {
            place.add(years(hit, language));
        }
        return place;
    }

    private String years(Hit hit, Language language) {
        if (hit.yearTo() == null) {
            return messages.text(language, "search.years.from", String.valueOf(hit.yearFrom()));
        }
        if (hit.yearFrom() == null) {
            return messages.text(language, "search.years.to", String.valueOf(hit.yearTo()));
        }
        return hit.yearFrom().equals(hit.yearTo()) ? hit.yearTo().toString() : hit.yearFrom() + "–" + hit.yearTo();
    }

    /// The narrowest of the codes, which run from the region down.
    private List<String> territories(List<String> codes, Language language) {
        List<String> narrowest = new ArrayList<>(codes);
        codes.forEach(code -> names.pathTo(FacetNames.TERRITORY, code).stream()
                .filter(above -> !above.equals(code))
                .forEach(narrowest::remove));
        return narrowest.size() > 3
                ? List.of()
                : narrowest.stream()
                        .map(code -> names.label(FacetNames.TERRITORY, code, language))
                        .toList();
    }

    private String why(Why why, Language language) {
        if (why.forms().isEmpty()) {
            return messages.text(language, "search.why.missing", why.typed());
        }
        String forms = why.forms().stream().map(Why.Form::form).collect(Collectors.joining(", "));
        Mark.How how = why.forms().getFirst().how();
        return messages.text(language, "search.why." + how.name().toLowerCase(Locale.ROOT), why.typed(), forms);
    }
}

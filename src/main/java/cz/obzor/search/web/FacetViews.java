package cz.obzor.search.web;

import cz.obzor.search.Facet;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Shell;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Lays out facets and chosen filters as links.
@Component
class FacetViews {
    /// facets of which one value at a time makes sense: choosing another replaces it
    private static final Set<String> SINGLE = Set.of(Facet.YEAR, FacetNames.TERRITORY);
    private static final Set<String> FOLDED = Set.of(Facet.YEAR, "status", Facet.LANGUAGE);
    private static final int YEARS_BACK = 12;
    private static final int YEARS_AHEAD = 6;

    private final FacetNames names;
    private final Messages messages;
    private final Clock clock;

    FacetViews(FacetNames names, Messages messages, Clock clock) {
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    List<SearchPage.FacetView> facets(List<Facet> facets, SearchAddress address, Language language) {
        List<SearchPage.FacetView> views = new ArrayList<>();
        for (Facet facet : facets) {
            List<String> chosen = address.chosen().getOrDefault(facet.name(), List.of());
            List<SearchPage.Value> values = values(facet, chosen, address, language);
            // a single value that is not chosen would lead to the same hits
            if (values.size() > 1 || !chosen.isEmpty()) {
                String title = messages.text(language, "search.facet." + facet.name());
                boolean open = !FOLDED.contains(facet.name()) || !chosen.isEmpty();
                views.add(new SearchPage.FacetView(title, open, values));
            }
        }
        return views;
    }

    List<Shell.Link> chosen(SearchAddress address, Language language) {
        List<Shell.Link> links = new ArrayList<>();
        address.chosen()
                .forEach((facet, values) -> values.forEach(value -> links.add(new Shell.Link(
                        names.label(facet, value, language),
                        address.without(facet, value).toString(),
                        true))));
        return links;
    }

    private List<SearchPage.Value> values(Facet facet, List<String> chosen, SearchAddress address, Language language) {
        String name = facet.name();
        Map<String, Integer> counts = new LinkedHashMap<>();
        facet.counts().forEach(count -> counts.put(count.code(), count.things()));
        List<SearchPage.Value> values = new ArrayList<>();
        for (String code : inOrder(name, counts, chosen)) {
            boolean isChosen = chosen.contains(code);
            SearchAddress changed = isChosen
                    ? address.without(name, code)
                    : SINGLE.contains(name) ? address.withOnly(name, code) : address.with(name, code);
            int count = counts.getOrDefault(code, 0);
            values.add(new SearchPage.Value(names.label(name, code, language), count, changed.toString(), isChosen));
        }
        return values;
    }

    private List<String> inOrder(String facet, Map<String, Integer> counts, List<String> chosen) {
        if (names.isTree(facet)) {
            return branches(facet, counts, chosen);
        }
        if (facet.equals(Facet.YEAR)) {
            return years(counts, chosen);
        }
        return counts.keySet().stream()
                .filter(code -> counts.getOrDefault(code, 0) > 0 || chosen.contains(code))
                .toList();
    }

    /// The way down to what is chosen, then where one can go from there.
    private List<String> branches(String facet, Map<String, Integer> counts, List<String> chosen) {
        List<String> codes = new ArrayList<>();
        chosen.forEach(code -> codes.addAll(names.pathTo(facet, code)));
        List<String> below = new ArrayList<>();
        if (chosen.isEmpty()) {
            below.addAll(names.narrower(facet, null));
        }
        chosen.forEach(code -> below.addAll(names.narrower(facet, code)));
        below.removeIf(code -> counts.getOrDefault(code, 0) == 0);
        below.sort(Comparator.<String>comparingInt(code -> counts.getOrDefault(code, 0))
                .reversed());
        codes.addAll(below);
        return codes.stream().distinct().toList();
    }

    /// Years around now, the latest first; old and far ones are reached by the address only.
    private List<String> years(Map<String, Integer> counts, List<String> chosen) {
        int now = Year.now(clock).getValue();
        List<String> years = new ArrayList<>(chosen);
        for (int year = now + YEARS_AHEAD; year >= now - YEARS_BACK; year--) {
            String code = Integer.toString(year);
            if (counts.getOrDefault(code, 0) > 0 && !years.contains(code)) {
                years.add(code);
            }
        }
        return years;
    }
}

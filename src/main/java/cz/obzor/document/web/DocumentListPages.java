package cz.obzor.document.web;

import cz.obzor.document.DocumentFilter;
import cz.obzor.document.DocumentRow;
import cz.obzor.document.Documents;
import cz.obzor.document.ListPosition;
import cz.obzor.document.web.ListPage.Choice;
import cz.obzor.document.web.ListPage.FacetView;
import cz.obzor.document.web.ListPage.Hidden;
import cz.obzor.territory.Territories;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// The list of documents with its facets.
@Controller
final class DocumentListPages {
    private static final int AT_ONCE = 20;
    private static final int MOST_CHOICES = 12;

    private final Documents documents;
    private final FilterParameters filters;
    private final Labels labels;
    private final Addresses addresses;
    private final Messages messages;
    private final Territories territories;

    DocumentListPages(
            Documents documents,
            FilterParameters filters,
            Labels labels,
            Addresses addresses,
            Messages messages,
            Territories territories) {
        this.documents = documents;
        this.filters = filters;
        this.labels = labels;
        this.addresses = addresses;
        this.messages = messages;
        this.territories = territories;
    }

    @GetMapping({"/dokumenty", "/en/documents"})
    ModelAndView list(HttpServletRequest request) {
        Language language = Language.of(request);
        Parameters parameters = Parameters.of(request);
        DocumentFilter filter = filters.filter(parameters);
        Optional<ListPosition> after = parameters
                .text("cursor")
                .map(text -> ListPosition.parse(text)
                        .orElseThrow(() -> Problem.badParameter("cursor", "problem.parameter.cursor")));
        List<DocumentRow> rows = documents.list(filter, after, AT_ONCE + 1);
        boolean more = rows.size() > AT_ONCE;
        List<DocumentRow> shown = more ? rows.subList(0, AT_ONCE) : rows;
        String next = more
                ? address(filter, language) + (address(filter, language).contains("?") ? "&" : "?") + "cursor="
                        + ListPosition.of(shown.getLast()).cursor()
                : null;
        List<FacetView> facets = facets(filter, language);
        return View.of(
                "document/web/list",
                new ListPage(
                        documents.count(filter),
                        shown.stream()
                                .map(row -> DocumentCard.of(row, labels, addresses, language, territories.today()))
                                .toList(),
                        facets,
                        chosen(filter, facets, language),
                        next,
                        address(DocumentFilter.ALL, language),
                        filter.year().map(String::valueOf).orElse(""),
                        hidden(filter)));
    }

    private List<FacetView> facets(DocumentFilter filter, Language language) {
        List<FacetView> views = new ArrayList<>();
        documents.facets(filter).forEach((facet, counts) -> {
            Map<String, Long> offered = new LinkedHashMap<>(counts);
            if (facet.equals("territory")) {
                offered.keySet().removeIf(code -> !labels.offered(code, filter.chosen(facet)));
            }
            filter.chosen(facet).forEach(code -> offered.putIfAbsent(code, 0L));
            List<Choice> choices = offered.entrySet().stream()
                    .filter(entry -> filter.chosen(facet).contains(entry.getKey()) || entry.getValue() > 0)
                    .limit(MOST_CHOICES)
                    .map(entry -> choice(filter, facet, entry.getKey(), entry.getValue(), language))
                    .toList();
            if (!choices.isEmpty()) {
                views.add(new FacetView(facet, messages.text(language, "document.facet." + facet), choices));
            }
        });
        return views;
    }

    private Choice choice(DocumentFilter filter, String facet, String code, long count, Language language) {
        return new Choice(
                labels.facet(facet, code, language),
                count,
                filter.chosen(facet).contains(code),
                address(toggled(filter, facet, code), language));
    }

    private List<Choice> chosen(DocumentFilter filter, List<FacetView> facets, Language language) {
        List<Choice> chosen = new ArrayList<>();
        facets.forEach(facet -> facet.choices().stream().filter(Choice::chosen).forEach(chosen::add));
        filter.year()
                .ifPresent(year -> chosen.add(new Choice(
                        messages.text(language, "document.facet.year.chosen", String.valueOf(year)),
                        0,
                        true,
                        address(new DocumentFilter(filter.facets(), Optional.empty()), language))));
        return chosen;
    }

    private static List<Hidden> hidden(DocumentFilter filter) {
        List<Hidden> hidden = new ArrayList<>();
        filter.facets().forEach((facet, codes) -> codes.forEach(code -> hidden.add(new Hidden(facet, code))));
        return hidden;
    }

    /// The filter with a code chosen, or dropped where it was. A territory takes the place of those around and inside
    /// it.
    private DocumentFilter toggled(DocumentFilter filter, String facet, String code) {
        Map<String, List<String>> facets = new HashMap<>(filter.facets());
        List<String> codes = new ArrayList<>(filter.chosen(facet));
        if (!codes.remove(code)) {
            if (facet.equals("territory")) {
                codes.removeIf(chosen -> labels.lies(chosen, code) || labels.lies(code, chosen));
            }
            codes.add(code);
        }
        if (codes.isEmpty()) {
            facets.remove(facet);
        } else {
            facets.put(facet, codes);
        }
        return new DocumentFilter(facets, filter.year());
    }

    private String address(DocumentFilter filter, Language language) {
        var address = UriComponentsBuilder.fromPath(addresses.in(language, "/dokumenty"));
        for (String facet : DocumentFilter.FACETS) {
            filter.chosen(facet).forEach(code -> address.queryParam(facet, code));
        }
        filter.year().ifPresent(year -> address.queryParam("year", year));
        return address.build().encode().toUriString();
    }
}

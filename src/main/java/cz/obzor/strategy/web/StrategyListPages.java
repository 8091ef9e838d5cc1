package cz.obzor.strategy.web;

import cz.obzor.account.Access;
import cz.obzor.account.Action;
import cz.obzor.account.Target;
import cz.obzor.strategy.Strategies;
import cz.obzor.strategy.StrategyAddresses;
import cz.obzor.strategy.StrategyFilter;
import cz.obzor.strategy.overview.Confirmations;
import cz.obzor.strategy.web.StrategyListPage.Choice;
import cz.obzor.strategy.web.StrategyListPage.FacetView;
import cz.obzor.strategy.web.StrategyListPage.Hidden;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Parameters;
import cz.obzor.web.Shell;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// The registry of strategies as a list with facets.
@Controller
final class StrategyListPages {
    private static final int AT_ONCE = 20;
    private static final int MOST_CHOICES = 14;

    private final Strategies strategies;
    private final StrategyFilters filters;
    private final Confirmations confirmations;
    private final Access access;
    private final StrategyLabels labels;
    private final Addresses addresses;

    StrategyListPages(
            Strategies strategies,
            StrategyFilters filters,
            Confirmations confirmations,
            Access access,
            StrategyLabels labels,
            Addresses addresses) {
        this.strategies = strategies;
        this.filters = filters;
        this.confirmations = confirmations;
        this.access = access;
        this.labels = labels;
        this.addresses = addresses;
    }

    @GetMapping({"/strategie", "/en/strategies"})
    ModelAndView list(HttpServletRequest request) {
        Language language = Language.of(request);
        Parameters parameters = Parameters.of(request);
        StrategyFilter filter = filters.filter(parameters);
        int offset = parameters.integer("cursor", 0, 1_000_000).orElse(0);
        long total = strategies.count(filter);
        List<FacetView> facets = facets(filter, language);
        return View.of(
                "strategy/web/list",
                new StrategyListPage(
                        total,
                        filter.text(),
                        strategies.list(filter, offset, AT_ONCE).stream()
                                .map(strategy -> StrategyCard.of(strategy, labels, addresses, language, filter.on()))
                                .toList(),
                        facets,
                        chosen(filter, facets, language),
                        hidden(filter),
                        access.may(Action.STRATEGY_CONFIRM, Target.none()) ? confirmations.count() : 0,
                        address(StrategyFilter.all(filter.on()), language, 0),
                        offset == 0 ? null : address(filter, language, Math.max(0, offset - AT_ONCE)),
                        offset + AT_ONCE < total ? address(filter, language, offset + AT_ONCE) : null));
    }

    private List<FacetView> facets(StrategyFilter filter, Language language) {
        List<FacetView> views = new ArrayList<>();
        strategies.facets(filter).forEach((facet, counts) -> {
            Map<String, Long> offered = new LinkedHashMap<>(counts);
            if (facet.equals("territory")) {
                offered.keySet().removeIf(code -> !labels.offered(code));
            }
            filter.chosen(facet).forEach(code -> offered.putIfAbsent(code, 0L));
            List<Choice> choices = offered.entrySet().stream()
                    .limit(MOST_CHOICES)
                    .map(entry -> new Choice(
                            labels.facet(facet, entry.getKey(), language),
                            entry.getValue(),
                            filter.chosen(facet).contains(entry.getKey()),
                            address(toggled(filter, facet, entry.getKey()), language, 0)))
                    .toList();
            if (!choices.isEmpty()) {
                views.add(new FacetView(facet, labels.text(language, "strategy.facet." + facet), choices));
            }
        });
        return views;
    }

    private List<Shell.Link> chosen(StrategyFilter filter, List<FacetView> facets, Language language) {
        List<Shell.Link> chosen = new ArrayList<>();
        if (!filter.text().isEmpty()) {
            chosen.add(new Shell.Link(
                    "„" + filter.text() + "“",
                    address(new StrategyFilter(filter.facets(), "", filter.on()), language, 0),
                    true));
        }
        facets.forEach(facet -> facet.choices().stream()
                .filter(Choice::chosen)
                .forEach(choice -> chosen.add(new Shell.Link(choice.label(), choice.address(), true))));
        return chosen;
    }

    private static List<Hidden> hidden(StrategyFilter filter) {
        List<Hidden> hidden = new ArrayList<>();
        filter.facets().forEach((facet, codes) -> codes.forEach(code -> hidden.add(new Hidden(facet, code))));
        return hidden;
    }

    private static StrategyFilter toggled(StrategyFilter filter, String facet, String code) {
        Map<String, List<String>> facets = new HashMap<>(filter.facets());
        List<String> codes = new ArrayList<>(filter.chosen(facet));
        if (!codes.remove(code)) {
            codes.add(code);
        }
        if (codes.isEmpty()) {
            facets.remove(facet);
        } else {
            facets.put(facet, codes);
        }
        return new StrategyFilter(facets, filter.text(), filter.on());
    }

    private String address(StrategyFilter filter, Language language, int offset) {
        var address = UriComponentsBuilder.fromPath(addresses.in(language, StrategyAddresses.list()));
        for (String facet : StrategyFilter.FACETS) {
            filter.chosen(facet).forEach(code -> address.queryParam(facet, code));
        }
        if (!filter.text().isEmpty()) {
            address.queryParam("q", "{q}");
        }
        if (offset > 0) {
            address.queryParam("cursor", offset);
        }
        return address.encode().buildAndExpand(Map.of("q", filter.text())).toUriString();
    }
}

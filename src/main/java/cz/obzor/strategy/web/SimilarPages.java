package cz.obzor.strategy.web;

import cz.obzor.document.DocumentId;
import cz.obzor.strategy.Strategies;
import cz.obzor.strategy.Strategy;
import cz.obzor.strategy.StrategyAddresses;
import cz.obzor.strategy.overview.SimilarStrategies;
import cz.obzor.strategy.overview.SimilarStrategies.Similar;
import cz.obzor.territory.Territories;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.Takes;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/// Strategies that are much like one, with reasons: the page and the same for programs.
@Controller
final class SimilarPages {
    private static final int SHOWN = 10;

    private final Strategies strategies;
    private final SimilarStrategies similar;
    private final SimilarReasons reasons;
    private final StrategyLabels labels;
    private final StrategyTabs tabs;
    private final Territories territories;
    private final Addresses addresses;

    SimilarPages(
            Strategies strategies,
            SimilarStrategies similar,
            SimilarReasons reasons,
            StrategyLabels labels,
            StrategyTabs tabs,
            Territories territories,
            Addresses addresses) {
        this.strategies = strategies;
        this.similar = similar;
        this.reasons = reasons;
        this.labels = labels;
        this.tabs = tabs;
        this.territories = territories;
        this.addresses = addresses;
    }

    @GetMapping({"/strategie/{id}/podobne", "/en/strategies/{id}/similar"})
    ModelAndView page(@PathVariable String id, HttpServletRequest request) {
        Language language = Language.of(request);
        Strategy strategy = get(id);
        return View.of(
                "strategy/web/similar",
                new SimilarPage(
                        strategy.title(),
                        labels.kind(strategy.kind(), language),
                        addresses.in(language, StrategyAddresses.of(strategy.id())),
                        tabs.of(strategy.id(), StrategyTabs.Tab.SIMILAR, language),
                        strategy.nodes() > 0,
                        similar.to(strategy, SHOWN).stream()
                                .map(one -> row(one, language))
                                .toList()));
    }

    private SimilarPage.Row row(Similar one, Language language) {
        return new SimilarPage.Row(
                StrategyCard.of(one.strategy(), labels, addresses, language, territories.today()),
                reasons.of(one, language));
    }

    /// @param reasons in words, in the language of the request
    record Item(
            String id,
            String title,
            double score,
            List<String> topics,
            List<String> words,
            boolean sameSize,
            boolean sameKind,
            boolean sameYears,
            List<String> reasons,
            String url) {}

    record Answer(List<Item> items) {}

    @Takes("limit")
    @GetMapping("/api/v1/strategies/{id}/similar")
    @ResponseBody
    Answer api(@PathVariable String id, HttpServletRequest request) {
        int limit = Parameters.of(request).integer("limit", 1, 50).orElse(SHOWN);
        Language language = Language.of(request);
        return new Answer(similar.to(get(id), limit).stream()
                .map(one -> new Item(
                        one.strategy().id().value(),
                        one.strategy().title(),
                        Math.round(one.score() * 1000) / 1000.0,
                        one.topics(),
                        one.words(),
                        one.size() != null,
                        one.kind(),
                        one.years() != null,
                        reasons.of(one, language),
                        addresses.in(
                                language, StrategyAddresses.of(one.strategy().id()))))
                .toList());
    }

    private Strategy get(String id) {
        return DocumentId.parse(id).flatMap(strategies::find).orElseThrow(Problem::notFound);
    }
}

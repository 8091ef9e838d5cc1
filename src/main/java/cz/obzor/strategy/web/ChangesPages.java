package cz.obzor.strategy.web;

import cz.obzor.document.DocumentId;
import cz.obzor.strategy.Strategies;
import cz.obzor.strategy.Strategy;
import cz.obzor.strategy.StrategyAddresses;
import cz.obzor.strategy.overview.Changes;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What a new version of a strategy changed.
@Controller
final class ChangesPages {
    private final Strategies strategies;
    private final Changes changes;
    private final ChangeViews views;
    private final StrategyLabels labels;
    private final StrategyTabs tabs;
    private final Addresses addresses;

    ChangesPages(
            Strategies strategies,
            Changes changes,
            ChangeViews views,
            StrategyLabels labels,
            StrategyTabs tabs,
            Addresses addresses) {
        this.strategies = strategies;
        this.changes = changes;
        this.views = views;
        this.labels = labels;
        this.tabs = tabs;
        this.addresses = addresses;
    }

    @GetMapping({"/strategie/{id}/zmeny", "/en/strategies/{id}/changes"})
    ModelAndView one(@PathVariable String id, HttpServletRequest request) {
        Language language = Language.of(request);
        Strategy strategy = DocumentId.parse(id).flatMap(strategies::find).orElseThrow(Problem::notFound);
        List<Changes.Version> versions = changes.versions(strategy.id());
        Optional<AskedVersions> asked = AskedVersions.of(versions, Parameters.of(request), "od", "do");
        return View.of(
                "strategy/web/changes",
                new ChangesPage(
                        strategy.title(),
                        labels.kind(strategy.kind(), language),
                        addresses.in(language, StrategyAddresses.of(strategy.id())),
                        tabs.of(strategy.id(), StrategyTabs.Tab.CHANGES, language),
                        versions.stream()
                                .filter(Changes.Version::mined)
                                .map(version -> version(version, asked, language))
                                .toList(),
                        asked.isPresent() ? null : why(versions, language),
                        asked.map(two -> changes.compare(strategy.id(), two.from(), two.to()))
                                .map(compared -> views.compared(compared, language))
                                .orElse(null)));
    }

    private ChangesPage.Version version(Changes.Version version, Optional<AskedVersions> asked, Language language) {
        return new ChangesPage.Version(
                version.number(),
                views.version(version, language),
                asked.filter(two -> two.from().equals(version)).isPresent(),
                asked.filter(two -> two.to().equals(version)).isPresent());
    }

    private @Nullable String why(List<Changes.Version> versions, Language language) {
        return labels.text(
                language, versions.size() < 2 ? "strategy.changes.one.text" : "strategy.changes.unread.text");
    }
}

package cz.obzor.strategy.web;

import cz.obzor.document.DocumentId;
import cz.obzor.framework.Framework;
import cz.obzor.framework.Frameworks;
import cz.obzor.strategy.Strategies;
import cz.obzor.strategy.Strategy;
import cz.obzor.strategy.StrategyAddresses;
import cz.obzor.strategy.StrategyFilter;
import cz.obzor.strategy.profile.Extent;
import cz.obzor.strategy.profile.Profile;
import cz.obzor.strategy.profile.Profiles;
import cz.obzor.strategy.web.ComparisonPage.Cell;
import cz.obzor.strategy.web.ComparisonPage.Column;
import cz.obzor.territory.Territories;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.Shell;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// Two to five strategies side by side.
@Controller
final class ComparisonPages {
    static final int MOST = 5;
    private static final int MOST_FOUND = 12;
    private static final int LONGEST_QUERY = 200;

    private final Strategies strategies;
    private final Profiles profiles;
    private final Frameworks frameworks;
    private final ComparisonFacts facts;
    private final StrategyLabels labels;
    private final Territories territories;
    private final Addresses addresses;

    ComparisonPages(
            Strategies strategies,
            Profiles profiles,
            Frameworks frameworks,
            ComparisonFacts facts,
            StrategyLabels labels,
            Territories territories,
            Addresses addresses) {
        this.strategies = strategies;
        this.profiles = profiles;
        this.frameworks = frameworks;
        this.facts = facts;
        this.labels = labels;
        this.territories = territories;
        this.addresses = addresses;
    }

    @GetMapping({"/strategie/porovnani", "/en/strategies/comparison"})
    ModelAndView show(HttpServletRequest request) {
        Language language = Language.of(request);
        Parameters parameters = Parameters.of(request);
        Framework framework = ProfilePages.chosen(frameworks, parameters.text("ramec"));
        List<Profile> compared = compared(profiles, framework, parameters.values("strategie"), "strategie");
        String query = parameters.text("q").orElse("");
        String words = query.substring(0, Math.min(query.length(), LONGEST_QUERY));
        List<String> ids = ids(compared);
        boolean full = compared.size() >= MOST;
        return View.of(
                "strategy/web/comparison",
                new ComparisonPage(
                        compared.stream()
                                .map(profile -> column(profile.strategy(), ids, framework, language))
                                .toList(),
                        ProfilePages.choices(frameworks, framework, language),
                        labels.text(
                                language,
                                "profile.framework.version",
                                framework.title().in(language.code()),
                                framework.version()),
                        framework.id(),
                        facts.of(compared, language),
                        compared.isEmpty() ? List.of() : rows(compared, language),
                        where(compared, extent -> extent == Extent.DEEP || extent == Extent.MENTIONED, language),
                        where(compared, extent -> extent == Extent.ABSENT || extent == Extent.UNREADABLE, language),
                        words,
                        full ? List.of() : found(words, ids, framework, language),
                        full,
                        data(ids, framework)));
    }

    /// Profiles of the strategies that a request names, each once.
    ///
    /// @param name of the parameter, for what is told when one is not there
    static List<Profile> compared(Profiles profiles, Framework framework, List<String> ids, String name) {
        List<String> once = ids.stream().distinct().toList();
        if (once.size() > MOST) {
            throw Problem.badParameter(name, "profile.comparison.full");
        }
        return once.stream()
                .map(id -> DocumentId.parse(id)
                        .flatMap(document -> profiles.of(document, framework))
                        .orElseThrow(() -> Problem.badParameter(name, "profile.comparison.none", id)))
                .toList();
    }

    private static List<String> ids(List<Profile> compared) {
        return compared.stream().map(profile -> profile.strategy().id().value()).toList();
    }

    private Column column(Strategy strategy, List<String> ids, Framework framework, Language language) {
        return new Column(
                strategy.id().value(),
                strategy.title(),
                strategy.issuer() == null ? "" : strategy.issuer(),
                addresses.in(language, StrategyAddresses.of(strategy.id())),
                address(
                        ids.stream()
                                .filter(id -> !id.equals(strategy.id().value()))
                                .toList(),
                        framework,
                        language));
    }

    private String address(List<String> ids, Framework framework, Language language) {
        var address = UriComponentsBuilder.fromPath(addresses.in(language, "/strategie/porovnani"));
        ids.forEach(id -> address.queryParam("strategie", id));
        return address.queryParam("ramec", framework.id()).toUriString();
    }

    private static String data(List<String> ids, Framework framework) {
        var address = UriComponentsBuilder.fromPath("/api/v1/strategies/comparison");
        ids.forEach(id -> address.queryParam("strategy", id));
        return address.queryParam("framework", framework.id()).toUriString();
    }

    private List<ComparisonPage.Row> rows(List<Profile> compared, Language language) {
        return IntStream.range(0, compared.getFirst().rows().size())
                .mapToObj(i -> row(
                        compared.stream().map(profile -> profile.rows().get(i)).toList(), compared, language))
                .toList();
    }

    private ComparisonPage.Row row(List<Profile.Row> rows, List<Profile> compared, Language language) {
        Profile.Row first = rows.getFirst();
        return new ComparisonPage.Row(
                first.node().heading(language.code()),
                Math.min(first.depth(), 3),
                first.target(),
                IntStream.range(0, rows.size())
                        .mapToObj(i -> cell(rows.get(i), compared.get(i), language))
                        .toList());
    }

    private Cell cell(Profile.Row row, Profile profile, Language language) {
        boolean said = !row.supports().isEmpty() || !row.mentions().isEmpty();
        return new Cell(
                row.extent().code(),
                labels.text(language, "profile.coverage." + row.extent().code()),
                row.supports().isEmpty()
                        ? ""
                        : labels.text(
                                language,
                                "profile.comparison.supports",
                                row.supports().size()),
                said
                        ? addresses.in(
                                        language,
                                        StrategyAddresses.of(profile.strategy().id()) + "/profil")
                                + "?ramec=" + profile.framework().id() + "#kde-"
                                + row.node().id()
                        : "");
    }

    /// Items that are so in all strategies; none where fewer than two are compared.
    private static List<String> where(List<Profile> compared, Predicate<Extent> extent, Language language) {
        if (compared.size() < 2) {
            return List.of();
        }
        return IntStream.range(0, compared.getFirst().rows().size())
                .filter(i -> compared.getFirst().rows().get(i).target())
                .filter(i -> compared.stream()
                        .allMatch(profile -> extent.test(profile.rows().get(i).extent())))
                .mapToObj(i -> compared.getFirst().rows().get(i).node().heading(language.code()))
                .toList();
    }

    private List<Shell.Link> found(String words, List<String> ids, Framework framework, Language language) {
        StrategyFilter filter =
                new StrategyFilter(StrategyFilter.all(territories.today()).facets(), words, territories.today());
        return strategies.list(filter, 0, MOST_FOUND + MOST).stream()
                .filter(strategy -> !ids.contains(strategy.id().value()) && strategy.nodes() > 0)
                .limit(MOST_FOUND)
                .map(strategy -> new Shell.Link(
                        strategy.title(),
                        address(
                                IntStream.rangeClosed(0, ids.size())
                                        .mapToObj(i -> i < ids.size()
                                                ? ids.get(i)
                                                : strategy.id().value())
                                        .toList(),
                                framework,
                                language),
                        false))
                .toList();
    }
}

package cz.obzor.strategy.web;

import cz.obzor.document.DocumentAddresses;
import cz.obzor.document.DocumentId;
import cz.obzor.framework.Framework;
import cz.obzor.framework.FrameworkAddresses;
import cz.obzor.framework.FrameworkNode;
import cz.obzor.framework.FrameworkRefused;
import cz.obzor.framework.Frameworks;
import cz.obzor.framework.PublishedFramework;
import cz.obzor.mining.NodeKind;
import cz.obzor.strategy.NodeContent;
import cz.obzor.strategy.NodePlace;
import cz.obzor.strategy.Strategies;
import cz.obzor.strategy.StrategyNode;
import cz.obzor.strategy.StrategyTree;
import cz.obzor.strategy.profile.Extent;
import cz.obzor.strategy.profile.Profile;
import cz.obzor.strategy.profile.Profiles;
import cz.obzor.strategy.profile.StrategyAsFramework;
import cz.obzor.strategy.web.ProfilePage.Cell;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.ProblemKind;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The profile of a strategy: which priorities of a framework it covers, and where.
@Controller
final class ProfilePages {
    static final String FIRST = "smart-concept";
    private static final int MOST_NODES = 4;
    private static final int MOST_PAGES = 4;
    /// counts from which a cell is darker
    private static final List<Integer> SHADES = List.of(1, 2, 5, 10);

    private final Strategies strategies;
    private final Profiles profiles;
    private final Frameworks frameworks;
    private final NodeViews nodes;
    private final StrategyLabels labels;
    private final StrategyTabs tabs;
    private final Addresses addresses;

    ProfilePages(
            Strategies strategies,
            Profiles profiles,
            Frameworks frameworks,
            NodeViews nodes,
            StrategyLabels labels,
            StrategyTabs tabs,
            Addresses addresses) {
        this.strategies = strategies;
        this.profiles = profiles;
        this.frameworks = frameworks;
        this.nodes = nodes;
        this.labels = labels;
        this.tabs = tabs;
        this.addresses = addresses;
    }

    @GetMapping({"/strategie/{id}/profil", "/en/strategies/{id}/profile"})
    ModelAndView show(@PathVariable String id, HttpServletRequest request) {
        Framework framework = chosen(frameworks, Parameters.of(request).text("ramec"));
        Profile profile = DocumentId.parse(id)
                .flatMap(document -> profiles.of(document, framework))
                .orElseThrow(Problem::notFound);
        return View.of("strategy/web/profile", page(profile, Language.of(request)));
    }

    /// Publishes the strategy as a framework of its own.
    @PostMapping({"/strategie/{id}/ramec", "/en/strategies/{id}/framework"})
    ModelAndView publish(@PathVariable String id, HttpServletRequest request) {
        StrategyTree tree = DocumentId.parse(id).flatMap(strategies::tree).orElseThrow(Problem::notFound);
        try {
            Framework framework =
                    frameworks.publish(StrategyAsFramework.of(tree)).framework();
            return new ModelAndView(
                    "redirect:" + addresses.in(Language.of(request), FrameworkAddresses.of(framework.id())));
        } catch (FrameworkRefused refused) {
            throw Problem.of(ProblemKind.CONFLICT, "profile.use.refused");
        }
    }

    /// The framework that an address names; without a name the national concept.
    static Framework chosen(Frameworks frameworks, Optional<String> id) {
        return id.map(named -> frameworks
                        .current(named)
                        .orElseThrow(() -> Problem.badParameter("ramec", "profile.framework.none", named)))
                .or(() -> frameworks.current(FIRST))
                .or(() -> frameworks.current().stream().findFirst())
                .map(PublishedFramework::framework)
                .orElseThrow(Problem::notFound);
    }

    static List<ProfilePage.Choice> choices(Frameworks frameworks, Framework chosen, Language language) {
        return frameworks.current().stream()
                .map(PublishedFramework::framework)
                .map(one -> new ProfilePage.Choice(
                        one.id(), one.title().in(language.code()), one.id().equals(chosen.id())))
                .toList();
    }

    private ProfilePage page(Profile profile, Language language) {
        Framework framework = profile.framework();
        DocumentId id = profile.strategy().id();
        Set<NodeKind> kinds = EnumSet.noneOf(NodeKind.class);
        profile.rows().forEach(row -> kinds.addAll(row.kinds().keySet()));
        return new ProfilePage(
                id.value(),
                profile.strategy().title(),
                labels.kind(profile.strategy().kind(), language),
                tabs.of(id, StrategyTabs.Tab.PROFILE, language),
                labels.text(
                        language,
                        "profile.perex",
                        profile.count(Extent.DEEP) + profile.count(Extent.MENTIONED),
                        profile.targets().size(),
                        profile.count(Extent.DEEP)),
                choices(frameworks, framework, language),
                labels.text(
                        language,
                        "profile.framework.version",
                        framework.title().in(language.code()),
                        framework.version()),
                addresses.in(language, FrameworkAddresses.of(framework.id())),
                tallies(profile, language),
                kinds.stream()
                        .map(kind -> labels.text(language, "profile.kind." + kind.code()))
                        .toList(),
                profile.rows().stream().map(row -> row(row, kinds, language)).toList(),
                profile.rows().stream()
                        .filter(row ->
                                !row.supports().isEmpty() || !row.mentions().isEmpty())
                        .map(row -> detail(row, id, language))
                        .toList(),
                profile.unreadable() == 0
                        ? ""
                        : labels.text(language, "profile.unreadable", profile.unreadable(), profile.pages()),
                addresses.in(language, "/strategie/porovnani") + "?strategie=" + id + "&ramec=" + framework.id(),
                "/api/v1/strategies/" + id + "/profile?framework=" + framework.id());
    }

    private List<ProfilePage.Tally> tallies(Profile profile, Language language) {
        List<ProfilePage.Tally> tallies = new ArrayList<>();
        int all = Math.max(1, profile.targets().size());
        int from = 0;
        for (Extent extent : Extent.values()) {
            long count = profile.count(extent);
            if (count > 0) {
                int width = (int) Math.round(1000.0 * count / all);
                tallies.add(new ProfilePage.Tally(extent.code(), label(extent, language), count, from, width));
                from += width;
            }
        }
        return tallies;
    }

    private String label(Extent extent, Language language) {
        return labels.text(language, "profile.coverage." + extent.code());
    }

    private ProfilePage.Row row(Profile.Row row, Set<NodeKind> kinds, Language language) {
        FrameworkNode node = row.node();
        boolean said = !row.supports().isEmpty() || !row.mentions().isEmpty();
        return new ProfilePage.Row(
                node.heading(language.code()),
                Math.min(row.depth(), 3),
                row.target(),
                row.extent().code(),
                label(row.extent(), language),
                said ? "#kde-" + node.id() : "",
                kinds.stream()
                        .map(kind -> cell(row.kinds().getOrDefault(kind, 0)))
                        .toList(),
                cell(row.mentions().size()));
    }

    private static Cell cell(int count) {
        return new Cell(
                count, (int) SHADES.stream().filter(least -> count >= least).count());
    }

    private ProfilePage.Detail detail(Profile.Row row, DocumentId id, Language language) {
        return new ProfilePage.Detail(
                "kde-" + row.node().id(),
                row.node().heading(language.code()),
                row.extent().code(),
                label(row.extent(), language),
                row.supports().stream()
                        .limit(MOST_NODES)
                        .map(support -> node(support, id, language))
                        .toList(),
                Math.max(0, row.supports().size() - MOST_NODES),
                row.mentions().stream()
                        .limit(MOST_PAGES)
                        .map(mention -> new ProfilePage.Mention(
                                labels.text(language, "strategy.page", mention.page()),
                                addresses.in(language, DocumentAddresses.page(id, mention.file(), mention.page())),
                                mention.quote()))
                        .toList(),
                Math.max(0, row.mentions().size() - MOST_PAGES));
    }

    private ProfilePage.Node node(Profile.Support support, DocumentId id, Language language) {
        StrategyNode node = support.node();
        NodePlace place = node.place();
        String kind = node.content().levelName() == null
                ? labels.nodeKind(node.content().kind(), language)
                : node.content().levelName();
        return new ProfilePage.Node(
                kind,
                node.content().heading(),
                place == null ? "" : labels.text(language, "strategy.page", place.page()),
                place == null ? "" : nodes.page(id, place, node.content().title(), language),
                place == null || place.quote() == null ? "" : quote(place.quote(), node.content()),
                nodes.because(support.link(), language));
    }

    /// Words of the page; empty where they say no more than the title.
    private static String quote(String quote, NodeContent content) {
        String rest = letters(quote)
                .replace(letters(content.title()), "")
                .replace(letters(content.label() == null ? "" : content.label()), "");
        return rest.isEmpty() ? "" : quote;
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

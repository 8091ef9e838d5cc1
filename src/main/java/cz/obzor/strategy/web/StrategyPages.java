package cz.obzor.strategy.web;

import cz.obzor.document.DocumentAddresses;
import cz.obzor.document.DocumentId;
import cz.obzor.mining.Findings;
import cz.obzor.mining.Indicator;
import cz.obzor.mining.NodeKind;
import cz.obzor.mining.Topic;
import cz.obzor.strategy.HistoryEntry;
import cz.obzor.strategy.Link;
import cz.obzor.strategy.Strategies;
import cz.obzor.strategy.Strategy;
import cz.obzor.strategy.StrategyAddresses;
import cz.obzor.strategy.StrategyFilter;
import cz.obzor.strategy.StrategyNode;
import cz.obzor.strategy.StrategyTree;
import cz.obzor.strategy.Validity;
import cz.obzor.strategy.overview.Keyphrases;
import cz.obzor.territory.Territories;
import cz.obzor.web.Addresses;
import cz.obzor.web.Formats;
import cz.obzor.web.Language;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import cz.obzor.web.View;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/// The page of a strategy: what it is, what it wants, and how far that is confirmed.
@Controller
final class StrategyPages {
    private static final int MOST_DECISIONS = 10;
    private static final int MOST_NODES = 3;
    private static final int MOST_RELATED = 8;
    private static final int MOST_KEYPHRASES = 12;

    private final Strategies strategies;
    private final NodeViews views;
    private final StrategyLabels labels;
    private final StrategyTabs tabs;
    private final Keyphrases keyphrases;
    private final Addresses addresses;
    private final Territories territories;
    private final Clock clock;

    StrategyPages(
            Strategies strategies,
            NodeViews views,
            StrategyLabels labels,
            StrategyTabs tabs,
            Keyphrases keyphrases,
            Addresses addresses,
            Territories territories,
            Clock clock) {
        this.strategies = strategies;
        this.views = views;
        this.labels = labels;
        this.tabs = tabs;
        this.keyphrases = keyphrases;
        this.addresses = addresses;
        this.territories = territories;
        this.clock = clock;
    }

    @GetMapping({"/strategie/{id}", "/en/strategies/{id}"})
    ModelAndView one(@PathVariable String id, HttpServletRequest request) {
        StrategyTree tree = DocumentId.parse(id).flatMap(strategies::tree).orElseThrow(Problem::notFound);
        Optional<String> branch = Parameters.of(request).text("vetev");
        return View.of("strategy/web/strategy", page(tree, branch, Language.of(request)));
    }

    /// Somebody says that the strategy still holds.
    @PostMapping({"/strategie/{id}/platnost", "/en/strategies/{id}/validity"})
    ModelAndView confirm(@PathVariable String id, HttpServletRequest request) {
        Strategy strategy = DocumentId.parse(id).flatMap(strategies::find).orElseThrow(Problem::notFound);
        strategies.confirm(strategy.id());
        boolean fromList = Parameters.of(request).text("zpet").isPresent();
        return new ModelAndView("redirect:"
                + addresses.in(
                        Language.of(request),
                        fromList ? StrategyAddresses.due() : StrategyAddresses.of(strategy.id())));
    }

    private StrategyPage page(StrategyTree tree, Optional<String> branchId, Language language) {
        Strategy strategy = tree.strategy();
        Validity validity = strategy.validity(territories.today());
        List<StrategyNode> standing = tree.standing();
        Optional<StrategyNode> branch = branchId.map(wanted -> standing.stream()
                .filter(node -> node.id().equals(wanted))
                .findFirst()
                .orElseThrow(Problem::notFound));
        List<StrategyNode> shown =
                branch.map(node -> branch(standing, node.id())).orElse(standing);
        boolean folded = branch.isEmpty() && shown.size() > StrategyAddresses.LARGE;
        Optional<Findings> findings = strategies.findings(strategy.id(), 1);
        String address = addresses.in(language, StrategyAddresses.of(strategy.id()));
        return new StrategyPage(
                strategy.id().value(),
                strategy.title(),
                labels.kind(strategy.kind(), language),
                labels.validity(strategy, territories.today(), language),
                validity.holds() ? "success" : validity == Validity.EXPIRED ? "warning" : "neutral",
                strategy.sample(),
                strategies.mayDecide(strategy.id()),
                strategy.confirmationDue(clock.instant(), territories.today()),
                strategy.confirmed() == null
                        ? ""
                        : labels.text(
                                language,
                                "strategy.confirmed",
                                Formats.time(strategy.confirmed().at(), language),
                                labels.who(strategy.confirmed().by(), language)),
                facts(strategy, language),
                StrategyCard.tree(strategy, labels, language),
                notes(findings, language),
                strategy.mining().state() == Strategy.Mining.State.WAITING,
                counts(standing, language),
                topics(tree, standing, language),
                keyphrases(strategy, language),
                views.tree(tree, shown, folded ? 2 : Integer.MAX_VALUE, language),
                branch.map(node -> node.content().heading()).orElse(null),
                address,
                folded,
                indicators(standing),
                related(strategy, language),
                history(strategy, language),
                addresses.in(language, DocumentAddresses.of(strategy.id())),
                addresses.in(language, StrategyAddresses.confirming(strategy.id())),
                tabs.of(strategy.id(), StrategyTabs.Tab.TREE, language));
    }

    private static List<StrategyNode> branch(List<StrategyNode> nodes, String id) {
        Set<String> inside = new HashSet<>(Set.of(id));
        return nodes.stream()
                .filter(node -> node.id().equals(id)
                        || (node.parent() != null && inside.contains(node.parent()) && inside.add(node.id())))
                .toList();
    }

    private List<StrategyPage.Fact> facts(Strategy strategy, Language language) {
        List<StrategyPage.Fact> facts = new ArrayList<>();
        fact(facts, language, "issuer", strategy.issuer(), null);
        fact(
                facts,
                language,
                "territory",
                labels.territory(strategy.territory(), language),
                labels.territoryAddress(strategy.territory())
                        .map(czech -> addresses.in(language, czech))
                        .orElse(null));
        fact(facts, language, "period", labels.period(strategy, language), null);
        return facts;
    }

    private void fact(
            List<StrategyPage.Fact> facts,
            Language language,
            String field,
            @Nullable String value,
            @Nullable String address) {
        if (value != null && !value.isEmpty()) {
            facts.add(new StrategyPage.Fact(labels.text(language, "document.field." + field), value, address));
        }
    }

    private List<String> notes(Optional<Findings> findings, Language language) {
        List<String> notes = new ArrayList<>();
        findings.ifPresent(found ->
                found.notes().forEach(note -> notes.add(labels.text(language, "mining.note." + note))));
        return notes;
    }

    private List<StrategyPage.Count> counts(List<StrategyNode> nodes, Language language) {
        Map<NodeKind, Long> counts = nodes.stream()
                .collect(Collectors.groupingBy(node -> node.content().kind(), Collectors.counting()));
        return Arrays.stream(NodeKind.values())
                .filter(counts::containsKey)
                .map(kind -> new StrategyPage.Count(
                        labels.text(language, "strategy.count." + kind.code(), counts.getOrDefault(kind, 0L)),
                        counts.getOrDefault(kind, 0L).intValue()))
                .toList();
    }

    private List<StrategyPage.TopicCount> topics(StrategyTree tree, List<StrategyNode> standing, Language language) {
        Set<String> ids = standing.stream().map(StrategyNode::id).collect(Collectors.toSet());
        Map<String, Long> counts = tree.standingLinks().stream()
                .filter(link -> link.scheme().equals(Topic.SMART_DOMAIN) && ids.contains(link.node()))
                .collect(Collectors.groupingBy(Link::code, Collectors.counting()));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new StrategyPage.TopicCount(
                        labels.facet("topic", entry.getKey(), language),
                        entry.getValue().intValue(),
                        (int) Math.round(100.0 * entry.getValue() / most),
                        addresses.in(language, StrategyAddresses.list()) + "?topic=" + entry.getKey()))
                .toList();
    }

    private List<StrategyPage.Keyphrase> keyphrases(Strategy strategy, Language language) {
        return keyphrases.of(strategy.id(), MOST_KEYPHRASES).stream()
                .map(term -> new StrategyPage.Keyphrase(
                        term.form(),
                        addresses.in(language, "/hledat") + "?q="
                                + UriUtils.encodeQueryParam(term.form(), StandardCharsets.UTF_8)))
                .toList();
    }

    private static List<StrategyPage.IndicatorRow> indicators(List<StrategyNode> nodes) {
        List<StrategyPage.IndicatorRow> rows = new ArrayList<>();
        for (StrategyNode node : nodes) {
            for (Indicator indicator : node.content().indicators()) {
                String year = indicator.targetYear() == null ? "" : " (" + indicator.targetYear() + ")";
                rows.add(new StrategyPage.IndicatorRow(
                        indicator.name(),
                        or(indicator.unit()),
                        or(indicator.baseline()),
                        or(indicator.target()) + year,
                        node.content().heading(),
                        "uzel-" + node.id()));
            }
        }
        return rows;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private List<StrategyCard> related(Strategy strategy, Language language) {
        if (strategy.territory() == null) {
            return List.of();
        }
        var same = StrategyFilter.ofTerritory(strategy.territory(), territories.today());
        return strategies.list(same, 0, MOST_RELATED + 1).stream()
                .filter(other -> !other.id().equals(strategy.id())
                        && strategy.territory().equals(other.territory()))
                .limit(MOST_RELATED)
                .map(other -> StrategyCard.of(other, labels, addresses, language, territories.today()))
                .toList();
    }

    private List<StrategyPage.Decision> history(Strategy strategy, Language language) {
        return strategies.history(strategy.id(), MOST_DECISIONS).stream()
                .map(entry -> decision(entry, language))
                .toList();
    }

    private StrategyPage.Decision decision(HistoryEntry entry, Language language) {
        List<StrategyNode> nodes = entry.after().isEmpty() ? entry.before() : entry.after();
        return new StrategyPage.Decision(
                labels.who(entry.decided().by(), language),
                entry.decided().at(),
                labels.text(language, "strategy.action." + entry.action()),
                nodes.stream()
                        .limit(MOST_NODES)
                        .map(node -> node.content().heading())
                        .toList(),
                Math.max(0, nodes.size() - MOST_NODES));
    }
}

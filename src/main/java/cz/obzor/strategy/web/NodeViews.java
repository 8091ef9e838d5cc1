package cz.obzor.strategy.web;

import cz.obzor.document.DocumentAddresses;
import cz.obzor.document.DocumentId;
import cz.obzor.framework.FrameworkAddresses;
import cz.obzor.mining.Topic;
import cz.obzor.strategy.Link;
import cz.obzor.strategy.NodeContent;
import cz.obzor.strategy.NodePlace;
import cz.obzor.strategy.StrategyAddresses;
import cz.obzor.strategy.StrategyNode;
import cz.obzor.strategy.StrategyTree;
import cz.obzor.strategy.TopicFrameworks;
import cz.obzor.strategy.web.NodeView.Fact;
import cz.obzor.strategy.web.NodeView.TopicView;
import cz.obzor.web.Addresses;
import cz.obzor.web.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/// Lays out trees.
@Component
class NodeViews {
    private static final Set<String> TOPICS = Set.of(Topic.SMART_DOMAIN, Topic.SDG);
    private static final int LONGEST_SEARCH = 100;

    private final StrategyLabels labels;
    private final Addresses addresses;

    NodeViews(StrategyLabels labels, Addresses addresses) {
        this.labels = labels;
        this.addresses = addresses;
    }

    /// The tree of nodes.
    ///
    /// @param nodes  to be shown, each after the one above it
    /// @param deepest how many floors are shown, from 1
    List<NodeView> tree(StrategyTree tree, List<StrategyNode> nodes, int deepest, Language language) {
        Map<String, List<Link>> links = tree.links().stream().collect(Collectors.groupingBy(Link::node));
        Map<String, List<StrategyNode>> children = new HashMap<>();
        Set<String> shown = nodes.stream().map(StrategyNode::id).collect(Collectors.toSet());
        List<StrategyNode> top = new ArrayList<>();
        for (StrategyNode node : nodes) {
            if (node.parent() == null || !shown.contains(node.parent())) {
                top.add(node);
            } else {
                children.computeIfAbsent(node.parent(), _ -> new ArrayList<>()).add(node);
            }
        }
        var drawing = new Drawing(tree.strategy().id(), links, children, language);
        return top.stream().map(node -> drawing.view(node, deepest)).toList();
    }

    private final class Drawing {
        private final DocumentId id;
        private final Map<String, List<Link>> links;
        private final Map<String, List<StrategyNode>> children;
        private final Language language;

        Drawing(
                DocumentId id,
                Map<String, List<Link>> links,
                Map<String, List<StrategyNode>> children,
                Language language) {
            this.id = id;
            this.links = links;
            this.children = children;
            this.language = language;
        }

        NodeView view(StrategyNode node, int deepest) {
            List<StrategyNode> below = children.getOrDefault(node.id(), List.of());
            NodeContent content = node.content();
            NodePlace place = node.place();
            String kind = content.levelName() == null ? labels.nodeKind(content.kind(), language) : content.levelName();
            return new NodeView(
                    node.id(),
                    kind,
                    content.kind().code(),
                    content.label() == null ? "" : content.label(),
                    content.title(),
                    node.state().code(),
                    labels.text(language, "strategy.state." + node.state().code()),
                    node.uncertain(),
                    node.open(),
                    node.gone(),
                    node.news() != null,
                    place == null ? "" : labels.text(language, "strategy.page", place.page()),
                    place == null ? null : page(id, place, content.title(), language),
                    content.text() == null ? "" : content.text(),
                    place == null || place.quote() == null ? "" : place.quote(),
                    facts(content),
                    topics(node),
                    supports(node),
                    below.stream().mapToInt(this::size).sum(),
                    deepest > 1
                            ? below.stream()
                                    .map(child -> view(child, deepest - 1))
                                    .toList()
                            : List.of());
        }

        private int size(StrategyNode node) {
            return 1
                    + children.getOrDefault(node.id(), List.of()).stream()
                            .mapToInt(this::size)
                            .sum();
        }

        private List<Fact> facts(NodeContent content) {
            List<Fact> facts = new ArrayList<>();
            if (content.years() != null) {
                add(facts, "years", Stream.of(labels.years(content.years(), language)));
            }
            add(facts, "amounts", content.amounts().stream().map(amount -> labels.amount(amount, language)));
            add(facts, "responsible", content.responsible().stream());
            add(facts, "financing", content.financing().stream());
            add(facts, "indicators", content.indicators().stream().map(labels::indicator));
            add(facts, "technologies", content.technologies().stream());
            return facts;
        }

        private void add(List<Fact> facts, String name, Stream<String> values) {
            String value = values.collect(Collectors.joining("; "));
            if (!value.isEmpty()) {
                facts.add(new Fact(labels.text(language, "strategy.field." + name), value));
            }
        }

        private List<TopicView> topics(StrategyNode node) {
            return links.getOrDefault(node.id(), List.of()).stream()
                    .filter(link -> TOPICS.contains(link.scheme()) && link.counts())
                    .map(link -> new TopicView(
                            link.scheme(),
                            link.code(),
                            link.scheme().equals(Topic.SDG)
                                    ? "SDG " + link.code()
                                    : labels.topic(link.scheme(), link.code(), language),
                            because(link, language),
                            link.state().name().toLowerCase(java.util.Locale.ROOT),
                            link.scheme().equals(Topic.SDG)
                                    ? addresses.in(language, "/ciselniky/sdg")
                                    : addresses.in(language, StrategyAddresses.list()) + "?topic=" + link.code()))
                    .toList();
        }

        /// Where a node of a framework is a topic that is shown anyway, it is not shown twice.
        private List<TopicView> supports(StrategyNode node) {
            List<Link> own = links.getOrDefault(node.id(), List.of());
            return own.stream()
                    .filter(link -> !TOPICS.contains(link.scheme()) && link.counts() && !isTopic(link, own))
                    .flatMap(link -> labels.support(link, language).stream()
                            .map(label -> new TopicView(
                                    link.scheme(),
                                    link.code(),
                                    label,
                                    because(link, language),
                                    link.state().name().toLowerCase(java.util.Locale.ROOT),
                                    addresses.in(language, FrameworkAddresses.of(link.scheme()))
                                            + FrameworkAddresses.anchor(link.code()))))
                    .toList();
        }

        private static boolean isTopic(Link link, List<Link> others) {
            return TopicFrameworks.schemeOf(link.scheme())
                    .filter(scheme -> others.stream()
                            .anyMatch(other -> other.scheme().equals(scheme)
                                    && other.code().equals(link.code())))
                    .isPresent();
        }
    }

    /// The words that led to a link and how sure it is; empty where a person added it.
    String because(Link link, Language language) {
        if (link.because().isEmpty()) {
            return "";
        }
        return labels.text(
                language,
                "strategy.because",
                String.join(", ", link.because()),
                StrategyLabels.percent(link.confidence()));
    }

    /// The page of the document with the words of a title marked.
    String page(DocumentId id, NodePlace place, @Nullable String title, Language language) {
        String address = addresses.in(language, DocumentAddresses.page(id, place.file(), place.page()));
        if (title == null) {
            return address;
        }
        String searched = title.replace('"', ' ');
        if (searched.length() > LONGEST_SEARCH) {
            int space = searched.lastIndexOf(' ', LONGEST_SEARCH);
            searched = searched.substring(0, space > 0 ? space : LONGEST_SEARCH);
        }
        return address + "?q=" + UriUtils.encodeQueryParam("\"" + searched + "\"", StandardCharsets.UTF_8);
    }
}

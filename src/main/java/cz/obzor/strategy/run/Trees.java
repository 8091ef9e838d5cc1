package cz.obzor.strategy.run;

import cz.obzor.document.DocumentId;
import cz.obzor.mining.Topic;
import cz.obzor.search.Changed;
import cz.obzor.strategy.Link;
import cz.obzor.strategy.LinkSource;
import cz.obzor.strategy.StrategyNode;
import cz.obzor.strategy.overview.TermFinder;
import cz.obzor.strategy.store.LinkTable;
import cz.obzor.strategy.store.NodeTable;
import cz.obzor.strategy.store.StrategyTable;
import cz.obzor.strategy.store.TermTable;
import cz.obzor.strategy.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Loads trees and keeps them, with what their nodes speak of. Call it inside a transaction that holds the strategy.
@Component
public class Trees {
    private final StrategyTable strategies;
    private final NodeTable nodes;
    private final LinkTable links;
    private final TermTable terms;
    private final List<LinkSource> sources;
    private final ApplicationEventPublisher facts;

    Trees(
            StrategyTable strategies,
            NodeTable nodes,
            LinkTable links,
            TermTable terms,
            List<LinkSource> sources,
            ApplicationEventPublisher facts) {
        this.strategies = strategies;
        this.nodes = nodes;
        this.links = links;
        this.terms = terms;
        this.sources = sources;
        this.facts = facts;
    }

    public Tree load(DocumentId id) {
        return Tree.of(nodes.of(id));
    }

    /// Keeps a tree that came from another, and looks anew for what its changed nodes speak of.
    public void save(DocumentId id, Tree old, Tree next) {
        nodes.replace(id, old.nodes(), next.nodes());
        Set<StrategyNode> before = new HashSet<>(old.nodes());
        link(
                id,
                next,
                next.nodes().stream().filter(node -> !before.contains(node)).toList(),
                sources);
    }

    /// Looks anew for what all nodes of a tree speak of by one source.
    void linkAll(DocumentId id, Tree tree, LinkSource source) {
        link(id, tree, tree.nodes(), List.of(source));
    }

    private void link(DocumentId id, Tree tree, List<StrategyNode> changed, List<LinkSource> by) {
        List<LinkSource.Placed> placed = changed.stream()
                .filter(node -> node.state().counts())
                .map(node -> new LinkSource.Placed(node, tree.above(node)))
                .toList();
        List<Link> found = new ArrayList<>();
        Set<String> schemes = new HashSet<>();
        for (LinkSource source : by) {
            schemes.addAll(source.schemes());
            found.addAll(source.links(placed));
        }
        links.suggest(id, changed.stream().map(StrategyNode::id).toList(), schemes, found);
        count(id, tree);
    }

    /// Keeps the terms that titles of the tree as it stands have.
    void findTerms(DocumentId id, Tree tree) {
        terms.replace(
                id,
                TermFinder.terms(tree.standing().stream()
                        .map(node -> node.content().title())
                        .toList()));
    }

    /// Keeps the numbers of a tree, gives it the next revision and tells that it changed.
    public void count(DocumentId id, Tree tree) {
        List<StrategyNode> standing = tree.standing();
        findTerms(id, tree);
        Set<String> ids = standing.stream().map(StrategyNode::id).collect(Collectors.toSet());
        Map<String, Integer> topics = new HashMap<>();
        links.of(id, Topic.SMART_DOMAIN).stream()
                .filter(link -> link.counts() && ids.contains(link.node()))
                .forEach(link -> topics.merge(link.code(), 1, Integer::sum));
        strategies.counted(
                id,
                standing.size(),
                (int) standing.stream().filter(node -> node.state().decided()).count(),
                (int) standing.stream().filter(StrategyNode::open).count(),
                topics.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList());
        facts.publishEvent(new Changed("strategy", id.value()));
    }
}

package cz.obzor.strategy.tree;

import cz.obzor.strategy.StrategyNode;
import cz.obzor.strategy.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Brings what a run of mining found into a tree that people may have worked on. What nobody decided of is as the run
/// found it. What a person decided stays; where the run found something else than what the person saw, it is put beside
/// it as news, and where it found nothing the node is marked as gone.
public final class NextRun {
    private final Tree old;
    private final List<Suggestion> found;
    private final Map<String, StrategyNode> matches;
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, StrategyNode> next = new LinkedHashMap<>();

    private NextRun(Tree old, List<Suggestion> found) {
        this.old = old;
        this.found = found;
        this.matches = Matching.of(old.nodes(), found);
        old.nodes().forEach(node -> taken.add(node.id()));
    }

    public static Tree of(Tree old, List<Suggestion> found) {
        return new NextRun(old, found).run();
    }

    private Tree run() {
        for (Suggestion suggestion : found) {
            StrategyNode match = matches.get(suggestion.id());
            String id = match == null ? freeId(suggestion.id()) : match.id();
            ids.put(suggestion.id(), id);
        }
        List<StrategyNode> kept = new ArrayList<>();
        for (Suggestion suggestion : found) {
            StrategyNode match = matches.get(suggestion.id());
            String parent = parent(suggestion);
            if (match == null || !match.state().decided()) {
                String id = ids.getOrDefault(suggestion.id(), suggestion.id());
                next.put(id, StrategyNode.suggested(id, parent, suggestion));
            } else if (match.moved()) {
                kept.add(told(match, suggestion));
            } else {
                next.put(match.id(), told(match, suggestion).under(parent));
            }
        }
        Set<String> matched = new HashSet<>();
        matches.values().forEach(node -> matched.add(node.id()));
        for (StrategyNode node : old.nodes()) {
            if (node.state().decided() && !matched.contains(node.id())) {
                kept.add(node.seen() == null ? node : node.told(node.place(), node.seen(), null, true));
            }
        }
        return placed(kept);
    }

    private static StrategyNode told(StrategyNode node, Suggestion now) {
        Suggestion seen = node.seen();
        boolean same = seen == null
                || seen.content().equals(now.content())
                || node.content().equals(now.content())
                || !node.state().counts();
        return same ? node.told(now.place(), now, null, false) : node.told(now.place(), seen, now, false);
    }

    /// The node that a suggestion lies below, now that some were joined or rejected.
    private @Nullable String parent(Suggestion suggestion) {
        String above = suggestion.parent();
        String id = above == null ? null : ids.get(above);
        return id == null || old.find(id).isEmpty() ? id : old.standingFrom(id);
    }

    private String freeId(String wish) {
        String id = wish;
        for (int number = 2; !taken.add(id); number++) {
            id = wish + "-" + number;
        }
        return id;
    }

    /// What people put to its place, or what is gone, comes after the sibling that it came after before.
    private Tree placed(List<StrategyNode> kept) {
        Map<String, StrategyNode> byId = new LinkedHashMap<>();
        kept.forEach(node -> byId.put(node.id(), node));
        Set<String> all = new HashSet<>(next.keySet());
        all.addAll(byId.keySet());
        Tree tree = Tree.of(next.values());
        for (StrategyNode node : old.nodes()) {
            StrategyNode placed = byId.get(node.id());
            if (placed != null) {
                tree = tree.placed(placed.under(surviving(node.parent(), all)), before(node, tree));
            }
        }
        return tree;
    }

    private @Nullable String surviving(@Nullable String parent, Set<String> all) {
        String at = parent;
        while (at != null && !all.contains(at)) {
            at = old.find(at).map(StrategyNode::parent).orElse(null);
        }
        return at;
    }

    private @Nullable String before(StrategyNode node, Tree tree) {
        String last = null;
        for (StrategyNode sibling : old.children(node.parent())) {
            if (sibling.id().equals(node.id())) {
                return last;
            }
            if (tree.find(sibling.id()).isPresent()) {
                last = sibling.id();
            }
        }
        return last;
    }
}

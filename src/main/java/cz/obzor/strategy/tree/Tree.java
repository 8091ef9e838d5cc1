package cz.obzor.strategy.tree;

import cz.obzor.strategy.DecisionRefused;
import cz.obzor.strategy.StrategyNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All nodes of a strategy, rejected ones too, each after the node above it. Never changes; a change gives another
/// tree.
public final class Tree {
    private final Map<String, StrategyNode> nodes;
    private final Map<String, List<StrategyNode>> children;

    private Tree(Map<String, StrategyNode> nodes, Map<String, List<StrategyNode>> children) {
        this.nodes = nodes;
        this.children = children;
    }

    /// Puts nodes into the order of the tree. Siblings keep the order in which they come; a node whose parent is not
    /// there, or lies below it, comes to the top.
    public static Tree of(Collection<StrategyNode> some) {
        Map<String, StrategyNode> byId = new LinkedHashMap<>();
        some.forEach(node -> byId.put(node.id(), node));
        Map<String, List<String>> below = new HashMap<>();
        List<String> top = new ArrayList<>();
        for (StrategyNode node : byId.values()) {
            String parent = node.parent();
            if (parent == null || !byId.containsKey(parent)) {
                top.add(node.id());
            } else {
                below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(node.id());
            }
        }
        Map<String, StrategyNode> ordered = new LinkedHashMap<>();
        top.forEach(id -> order(id, byId, below, ordered));
        // what is left goes round in a circle
        for (String id : List.copyOf(byId.keySet())) {
            if (!ordered.containsKey(id)) {
                order(id, byId, below, ordered);
            }
        }
        Map<String, List<StrategyNode>> children = new HashMap<>();
        ordered.values()
                .forEach(node -> children.computeIfAbsent(key(node.parent()), _ -> new ArrayList<>())
                        .add(node));
        return new Tree(ordered, children);
    }

    private static void order(
            String root,
            Map<String, StrategyNode> byId,
            Map<String, List<String>> below,
            Map<String, StrategyNode> ordered) {
        StrategyNode first = Objects.requireNonNull(byId.get(root));
        byId.put(root, first.parent() == null ? first : first.under(null));
        Deque<String> waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
            String id = waiting.pop();
            ordered.put(id, Objects.requireNonNull(byId.get(id)));
            below.getOrDefault(id, List.of()).reversed().stream()
                    .filter(child -> !ordered.containsKey(child))
                    .forEach(waiting::push);
        }
    }

    private static String key(@Nullable String parent) {
        return parent == null ? "" : parent;
    }

    public List<StrategyNode> nodes() {
        return List.copyOf(nodes.values());
    }

    /// Nodes that belong to the strategy as it stands.
    public List<StrategyNode> standing() {
        return nodes.values().stream().filter(node -> node.state().counts()).toList();
    }

    public Optional<StrategyNode> find(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    StrategyNode get(String id) {
        StrategyNode node = nodes.get(id);
        if (node == null) {
            throw new DecisionRefused(DecisionRefused.Reason.NO_NODE, id);
        }
        return node;
    }

    /// @param parent null for those at the top
    public List<StrategyNode> children(@Nullable String parent) {
        return List.copyOf(children.getOrDefault(key(parent), List.of()));
    }

    /// A node and all below it.
    public List<StrategyNode> branch(String id) {
        List<StrategyNode> branch = new ArrayList<>();
        Deque<StrategyNode> waiting = new ArrayDeque<>(List.of(get(id)));
        while (!waiting.isEmpty()) {
            StrategyNode node = waiting.pop();
            branch.add(node);
            children(node.id()).reversed().forEach(waiting::push);
        }
        return branch;
    }

    /// Nodes above a node, from the top.
    public List<StrategyNode> above(StrategyNode node) {
        List<StrategyNode> path = new ArrayList<>();
        for (String id = node.parent(); id != null; id = path.getFirst().parent()) {
            path.addFirst(get(id));
        }
        return path;
    }

    /// The nearest node from a place upwards that belongs to the strategy; null for the top.
    @Nullable
    String standingFrom(@Nullable String id) {
        String at = id;
        while (at != null && !get(at).state().counts()) {
            at = get(at).parent();
        }
        return at;
    }

    /// The tree with some nodes in another form, or under another parent.
    Tree with(Collection<StrategyNode> changed) {
        Map<String, StrategyNode> all = new LinkedHashMap<>(nodes);
        changed.forEach(node -> all.put(node.id(), node));
        return of(all.values());
    }

    /// The tree with a node right after a sibling.
    ///
    /// @param after null to be the first below its parent
    Tree placed(StrategyNode node, @Nullable String after) {
        List<StrategyNode> all = new ArrayList<>();
        if (after == null) {
            all.add(node);
        }
        for (StrategyNode some : nodes.values()) {
            if (!some.id().equals(node.id())) {
                all.add(some);
            }
            if (some.id().equals(after)) {
                all.add(node);
            }
        }
        return of(all);
    }

    /// A name for a node that people add.
    String freeId() {
        Set<String> taken = new HashSet<>(nodes.keySet());
        int number = 1;
        while (taken.contains("p" + number)) {
            number++;
        }
        return "p" + number;
    }
}

package cz.obzor.framework;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One version of a framework of priorities.
///
/// @param id       of the framework through all its versions: {@code smart-concept}
/// @param version  of its content: {@code 2021}, {@code 2021.1}
/// @param issuer   who issued it; null where unknown
/// @param validFrom first day; null where unknown
/// @param validTo  last day; null where no end is known
/// @param source   where it was taken from and what of it; null where unknown
/// @param complete whether it has all that the original has
/// @param nodes    each after the one above it
public record Framework(
        String id,
        String version,
        Wording title,
        @Nullable Wording issuer,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Wording source,
        boolean complete,
        List<FrameworkNode> nodes) {
    public Framework {
        nodes = List.copyOf(nodes);
    }

    public Optional<FrameworkNode> find(String node) {
        return nodes.stream().filter(some -> some.id().equals(node)).findFirst();
    }

    /// By id, in order.
    public Map<String, FrameworkNode> byId() {
        Map<String, FrameworkNode> byId = new LinkedHashMap<>();
        nodes.forEach(node -> byId.put(node.id(), node));
        return Collections.unmodifiableMap(byId);
    }

    /// For each node the nodes above it, from the top.
    public Map<String, List<FrameworkNode>> above() {
        Map<String, FrameworkNode> byId = byId();
        Map<String, List<FrameworkNode>> above = new LinkedHashMap<>();
        for (FrameworkNode node : nodes) {
            Deque<FrameworkNode> path = new ArrayDeque<>();
            for (FrameworkNode at = parent(node, byId); at != null; at = parent(at, byId)) {
                path.addFirst(at);
            }
            above.put(node.id(), List.copyOf(path));
        }
        return above;
    }

    private static @Nullable FrameworkNode parent(FrameworkNode node, Map<String, FrameworkNode> byId) {
        return node.parent() == null ? null : byId.get(node.parent());
    }

    /// Nodes that something can support: those at the ends of the tree, and those above that have terms of their own.
    public List<FrameworkNode> targets() {
        Collection<String> parents = nodes.stream()
                .map(FrameworkNode::parent)
                .filter(parent -> parent != null)
                .toList();
        return nodes.stream()
                .filter(node -> !parents.contains(node.id()) || !node.terms().isEmpty())
                .toList();
    }

    /// The same nodes under another version.
    public Framework as(String newVersion, List<FrameworkNode> newNodes) {
        return new Framework(id, newVersion, title, issuer, validFrom, validTo, source, complete, newNodes);
    }
}

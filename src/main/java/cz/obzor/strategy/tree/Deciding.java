package cz.obzor.strategy.tree;

import cz.obzor.strategy.Decided;
import cz.obzor.strategy.Decision;
import cz.obzor.strategy.DecisionRefused;
import cz.obzor.strategy.DecisionRefused.Reason;
import cz.obzor.strategy.NodeContent;
import cz.obzor.strategy.NodeState;
import cz.obzor.strategy.StrategyNode;
import cz.obzor.strategy.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Carries out what a person decides of the nodes of a tree.
public final class Deciding {
    private final Tree tree;
    private final Decided who;

    private Deciding(Tree tree, Decided who) {
        this.tree = tree;
        this.who = who;
    }

    /// The tree after a decision.
    ///
    /// @throws DecisionRefused where the tree does not allow it
    public static Tree apply(Tree tree, Decision decision, Decided who) {
        var deciding = new Deciding(tree, who);
        return switch (decision) {
            case Decision.Accept accept -> deciding.accept(accept);
            case Decision.Reject reject -> deciding.reject(reject);
            case Decision.Correct correct -> deciding.correct(correct);
            case Decision.Move move -> deciding.move(move);
            case Decision.Split split -> deciding.split(split);
            case Decision.Merge merge -> deciding.merge(merge);
            case Decision.Add add -> deciding.add(add);
            case Decision.Restore restore -> deciding.restore(restore);
            case Decision.TakeNews take -> deciding.takeNews(take);
            case Decision.KeepOwn keep -> deciding.keepOwn(keep);
        };
    }

    /// A rejected or joined node is accepted only where it is named itself, not with its branch.
    private Tree accept(Decision.Accept accept) {
        return tree.with(named(accept.nodes(), accept.branch()).stream()
                .filter(node -> accept.nodes().contains(node.id())
                        ? node.state() != NodeState.ACCEPTED
                        : node.state() == NodeState.SUGGESTED)
                .map(node -> node.decided(
                        node.state() == NodeState.SUGGESTED ? NodeState.ACCEPTED : standing(node), node.content(), who))
                .toList());
    }

    /// The state that a node had or would have if it were not rejected.
    private static NodeState standing(StrategyNode node) {
        if (node.seen() == null) {
            return NodeState.ADDED;
        }
        return node.content().equals(node.seen().content()) ? NodeState.ACCEPTED : NodeState.CORRECTED;
    }

    private Tree reject(Decision.Reject reject) {
        List<StrategyNode> rejected = named(reject.nodes(), reject.branch());
        Map<String, StrategyNode> changed = new LinkedHashMap<>();
        rejected.forEach(node -> changed.put(node.id(), node.decided(NodeState.REJECTED, node.content(), who)));
        if (!reject.branch()) {
            for (StrategyNode node : rejected) {
                for (StrategyNode child : tree.children(node.id())) {
                    if (!changed.containsKey(child.id())) {
                        changed.put(child.id(), child.under(liftedTo(node.parent(), changed)));
                    }
                }
            }
        }
        return tree.with(changed.values());
    }

    /// The nearest node from a place upwards that is not among those rejected now.
    private @Nullable String liftedTo(@Nullable String parent, Map<String, StrategyNode> changed) {
        String at = parent;
        while (at != null && changed.containsKey(at) && !changed.get(at).state().counts()) {
            at = tree.get(at).parent();
        }
        return at;
    }

    private Tree correct(Decision.Correct correct) {
        StrategyNode node = tree.get(correct.node());
        requireTitle(node.id(), correct.content().title());
        boolean same =
                node.seen() != null && correct.content().equals(node.seen().content());
        NodeState state = node.seen() == null ? NodeState.ADDED : same ? NodeState.ACCEPTED : NodeState.CORRECTED;
        return tree.with(List.of(node.decided(state, correct.content(), who)));
    }

    private Tree move(Decision.Move move) {
        StrategyNode node = tree.get(move.node());
        requireSibling(move.parent(), move.after());
        if (tree.branch(node.id()).stream().anyMatch(below -> below.id().equals(move.parent()))
                || node.id().equals(move.after())) {
            throw new DecisionRefused(Reason.BELOW_ITSELF, node.id());
        }
        NodeState state = node.state() == NodeState.SUGGESTED ? NodeState.ACCEPTED : node.state();
        return tree.placed(node.movedUnder(move.parent(), state, who), move.after());
    }

    private Tree split(Decision.Split split) {
        StrategyNode node = tree.get(split.node());
        if (split.parts().size() < 2) {
            throw new DecisionRefused(Reason.TOO_FEW_PARTS, node.id());
        }
        split.parts().forEach(part -> requireTitle(node.id(), part.title()));
        Decision.Part first = split.parts().getFirst();
        NodeState state = node.seen() == null ? NodeState.ADDED : NodeState.CORRECTED;
        Tree done = tree.with(List.of(node.decided(state, node.content().with(first.title(), first.text()), who)));
        String after = node.id();
        for (Decision.Part part : split.parts().subList(1, split.parts().size())) {
            NodeContent content = NodeContent.of(node.content().kind(), null, part.title(), part.text());
            StrategyNode added = added(done.freeId(), node.parent(), content, node);
            done = done.placed(added, after);
            after = added.id();
        }
        return done;
    }

    private StrategyNode added(String id, @Nullable String parent, NodeContent content, StrategyNode like) {
        return new StrategyNode(id, parent, NodeState.ADDED, content, like.place(), 1, true, null, null, false, who);
    }

    private Tree merge(Decision.Merge merge) {
        List<StrategyNode> all = named(merge.nodes(), false);
        if (all.size() < 2) {
            throw new DecisionRefused(Reason.TOO_FEW_TO_MERGE, String.join(" ", merge.nodes()));
        }
        StrategyNode first = all.getFirst();
        if (tree.above(first).stream().anyMatch(all::contains)) {
            throw new DecisionRefused(Reason.BELOW_ITSELF, first.id());
        }
        Map<String, StrategyNode> changed = new LinkedHashMap<>();
        NodeState state = first.seen() == null ? NodeState.ADDED : NodeState.CORRECTED;
        changed.put(first.id(), first.decided(state, merged(all), who));
        for (StrategyNode other : all.subList(1, all.size())) {
            changed.put(other.id(), other.movedUnder(first.id(), NodeState.MERGED, who));
            for (StrategyNode child : tree.children(other.id())) {
                changed.putIfAbsent(child.id(), child.under(first.id()));
            }
        }
        return tree.with(changed.values());
    }

    /// The first says what it is and where; what the others state is added.
    private static NodeContent merged(List<StrategyNode> all) {
        List<NodeContent> contents = all.stream().map(StrategyNode::content).toList();
        NodeContent first = contents.getFirst();
        List<String> lines = new ArrayList<>();
        for (NodeContent content : contents) {
            if (!lines.isEmpty() || content.text() == null) {
                lines.add(content.heading());
            }
            if (content.text() != null) {
                lines.add(content.text());
            }
        }
        if (first.text() == null) {
            lines.removeFirst();
        }
        String text = String.join("\n", lines);
        return new NodeContent(
                first.kind(),
                first.levelName(),
                first.label(),
                first.title(),
                text.isEmpty() ? null : text,
                union(contents, NodeContent::amounts),
                contents.stream()
                        .map(NodeContent::years)
                        .filter(years -> years != null)
                        .findFirst()
                        .orElse(null),
                union(contents, NodeContent::responsible),
                union(contents, NodeContent::financing),
                union(contents, NodeContent::indicators),
                union(contents, NodeContent::technologies));
    }

    private static <T> List<T> union(List<NodeContent> contents, Function<NodeContent, List<T>> part) {
        Set<T> all = new LinkedHashSet<>();
        contents.forEach(content -> all.addAll(part.apply(content)));
        return List.copyOf(all);
    }

    private Tree add(Decision.Add add) {
        requireTitle("", add.content().title());
        requireSibling(add.parent(), add.after());
        StrategyNode node = new StrategyNode(
                tree.freeId(),
                add.parent(),
                NodeState.ADDED,
                add.content(),
                add.place(),
                1,
                true,
                null,
                null,
                false,
                who);
        return tree.placed(node, add.after());
    }

    private Tree restore(Decision.Restore restore) {
        StrategyNode node = tree.get(restore.node());
        Suggestion found = node.news() == null ? node.seen() : node.news();
        if (found == null) {
            return tree.with(List.of(node.decided(NodeState.REJECTED, node.content(), who)));
        }
        String parent = node.state() == NodeState.MERGED ? tree.get(node.id()).parent() : node.parent();
        // a node that was joined to another comes back beside it
        String place = node.state() == NodeState.MERGED && parent != null
                ? tree.get(parent).parent()
                : parent;
        StrategyNode again = StrategyNode.suggested(node.id(), place, found);
        return tree.with(List.of(again));
    }

    private Tree takeNews(Decision.TakeNews take) {
        StrategyNode node = tree.get(take.node());
        Suggestion news = node.news();
        if (news == null && !node.gone()) {
            throw new DecisionRefused(Reason.NO_NEWS, node.id());
        }
        if (news == null) {
            return reject(new Decision.Reject(List.of(node.id()), false));
        }
        return tree.with(
                List.of(node.told(news.place(), news, null, false).decided(NodeState.ACCEPTED, news.content(), who)));
    }

    private Tree keepOwn(Decision.KeepOwn keep) {
        StrategyNode node = tree.get(keep.node());
        if (node.news() == null && !node.gone()) {
            throw new DecisionRefused(Reason.NO_NEWS, node.id());
        }
        Suggestion seen = node.news() == null ? null : node.news();
        NodeState state = seen == null ? NodeState.ADDED : NodeState.CORRECTED;
        return tree.with(List.of(node.told(node.place(), seen, null, false).decided(state, node.content(), who)));
    }

    private List<StrategyNode> named(List<String> ids, boolean branch) {
        Map<String, StrategyNode> named = new LinkedHashMap<>();
        for (String id : ids) {
            List<StrategyNode> some = branch ? tree.branch(id) : List.of(tree.get(id));
            some.forEach(node -> named.put(node.id(), node));
        }
        return new ArrayList<>(named.values());
    }

    private void requireSibling(@Nullable String parent, @Nullable String after) {
        if (parent != null) {
            tree.get(parent);
        }
        if (after != null
                && tree.children(parent).stream().noneMatch(child -> child.id().equals(after))) {
            throw new DecisionRefused(Reason.NO_NODE, after);
        }
    }

    private static void requireTitle(String node, String title) {
        if (title.isBlank()) {
            throw new DecisionRefused(Reason.NO_TITLE, node);
        }
    }
}

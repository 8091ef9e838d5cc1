package cz.obzor.strategy.profile;

import cz.obzor.framework.Framework;
import cz.obzor.framework.FrameworkNode;
import cz.obzor.framework.Wording;
import cz.obzor.mining.NodeKind;
import cz.obzor.strategy.NodeContent;
import cz.obzor.strategy.Strategy;
import cz.obzor.strategy.StrategyNode;
import cz.obzor.strategy.StrategyTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A strategy, of a region for example, as a framework that other strategies are compared with: its priorities, goals
/// and measures as they stand. Its version is the version of the document and the revision of the tree.
public final class StrategyAsFramework {
    private static final Set<NodeKind> KINDS = Set.of(NodeKind.PRIORITY, NodeKind.GOAL, NodeKind.MEASURE);
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 2_000;

    private StrategyAsFramework() {}

    public static Framework of(StrategyTree tree) {
        Strategy strategy = tree.strategy();
        Map<String, String> nearest = new HashMap<>();
        List<FrameworkNode> nodes = tree.standing().stream()
                .<FrameworkNode>mapMulti((node, next) -> {
                    String above = node.parent() == null ? null : nearest.get(node.parent());
                    if (KINDS.contains(node.content().kind())) {
                        nearest.put(node.id(), node.id());
                        next.accept(node(node, above));
                    } else if (above != null) {
                        nearest.put(node.id(), above);
                    }
                })
                .toList();
        return new Framework(
                "strategie-" + strategy.id(),
                strategy.version() + "." + strategy.revision(),
                new Wording(cut(strategy.title(), LONGEST_TITLE), null),
                strategy.issuer() == null ? null : new Wording(cut(strategy.issuer(), LONGEST_TITLE), null),
                strategy.validFrom(),
                strategy.validTo(),
                null,
                true,
                nodes);
    }

    private static FrameworkNode node(StrategyNode node, @Nullable String above) {
        NodeContent content = node.content();
        return new FrameworkNode(
                node.id(),
                above,
                content.label(),
                new Wording(cut(content.title(), LONGEST_TITLE), null),
                content.text() == null || content.text().isBlank()
                        ? null
                        : new Wording(cut(content.text(), LONGEST_TEXT), null),
                List.of());
    }

    /// Control characters that a page may hold are not carried into a framework.
    private static String cut(String text, int longest) {
        String plain = text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ").strip();
        return plain.length() <= longest ? plain : plain.substring(0, longest - 1) + "…";
    }
}

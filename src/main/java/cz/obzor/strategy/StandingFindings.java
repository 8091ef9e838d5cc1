package cz.obzor.strategy;

import cz.obzor.mining.Findings;
import cz.obzor.mining.Node;
import cz.obzor.mining.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What holds of a file in the form of mining: the tree as it stands, with what people decided.
final class StandingFindings {
    private StandingFindings() {}

    /// @param found by the program in that file
    /// @param file  position in the version, from 1
    static Findings of(Findings found, StrategyTree tree, int file) {
        Map<String, List<Topic>> topics = new HashMap<>();
        for (Link link : tree.standingLinks()) {
            if (Set.of(Topic.SMART_DOMAIN, Topic.SDG).contains(link.scheme())) {
                topics.computeIfAbsent(link.node(), _ -> new ArrayList<>())
                        .add(new Topic(link.scheme(), link.code(), link.confidence(), link.because()));
            }
        }
        List<StrategyNode> standing = tree.standing().stream()
                .filter(node -> place(node).file() == file)
                .toList();
        Set<String> ids = new java.util.HashSet<>();
        standing.forEach(node -> ids.add(node.id()));
        return new Findings(
                found.file(),
                found.sha256(),
                found.language(),
                found.title(),
                found.kind(),
                found.territory(),
                found.period(),
                found.pages(),
                standing.stream()
                        .map(node -> node(node, ids, topics.getOrDefault(node.id(), List.of())))
                        .toList(),
                found.notes());
    }

    private static Node node(StrategyNode node, Set<String> ids, List<Topic> topics) {
        NodeContent content = node.content();
        NodePlace place = place(node);
        return new Node(
                node.id(),
                node.parent() != null && ids.contains(node.parent()) ? node.parent() : null,
                content.kind(),
                content.levelName(),
                content.label(),
                content.title(),
                place.page(),
                place.box(),
                place.quote(),
                content.text(),
                node.confidence(),
                content.amounts(),
                content.years(),
                content.responsible(),
                content.financing(),
                content.indicators(),
                content.technologies(),
                topics);
    }

    /// What a person added without a place counts to the beginning of the first file.
    private static NodePlace place(StrategyNode node) {
        return node.place() == null ? new NodePlace(1, 1, null, null) : node.place();
    }
}

package cz.obzor.strategy;

import cz.obzor.mining.Node;
import cz.obzor.mining.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node as a run of mining found it.
///
/// @param id         in the run; files after the first put their position before it
/// @param parent     id in the run of the node above
/// @param confidence 0 to 1
public record Suggestion(
        String id,
        @Nullable String parent,
        NodeContent content,
        NodePlace place,
        double confidence,
        List<Topic> topics) {
    /// Below this a suggestion is shown as uncertain: what rests on a single weak sign, as {@code docs/mining.md}
    /// measures it.
    public static final double CERTAIN = 0.75;

    public Suggestion {
        topics = List.copyOf(topics);
    }

    /// @param file position of the file in the version, from 1
    public static Suggestion of(Node node, int file) {
        String prefix = file == 1 ? "" : file + "-";
        return new Suggestion(
                prefix + node.id(),
                node.parent() == null ? null : prefix + node.parent(),
                NodeContent.of(node),
                new NodePlace(file, node.page(), node.box(), node.quote()),
                node.confidence(),
                node.topics());
    }
}

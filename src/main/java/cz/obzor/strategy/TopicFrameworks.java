package cz.obzor.strategy;

import cz.obzor.mining.Topic;
import java.util.Map;
import java.util.Optional;

/// Frameworks whose nodes are topics that mining tells, under the same codes: the areas of the national concept and the
/// development goals. What mining and people say of a topic holds for the node of the framework.
public final class TopicFrameworks {
    private static final Map<String, String> SCHEMES =
            Map.of("smart-concept", Topic.SMART_DOMAIN, "agenda-2030", Topic.SDG);

    private TopicFrameworks() {}

    /// Scheme of the topics that the nodes of a framework are; empty where they are none.
    public static Optional<String> schemeOf(String framework) {
        return Optional.ofNullable(SCHEMES.get(framework));
    }
}

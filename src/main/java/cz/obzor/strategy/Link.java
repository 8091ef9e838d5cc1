package cz.obzor.strategy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node speaks of a topic or supports a node of a framework.
///
/// @param scheme     of the topic ({@link cz.obzor.mining.Topic#SMART_DOMAIN}, {@link cz.obzor.mining.Topic#SDG}), or
///                   the id of a framework
/// @param version    of the framework; empty for topics
/// @param code       of the topic, or id of the node of the framework
/// @param confidence of the program, 0 to 1; 1 where a person added it
/// @param because    words that led to it
/// @param decided    null as long as nobody decided
public record Link(
        String node,
        String scheme,
        String version,
        String code,
        double confidence,
        List<String> because,
        State state,
        @Nullable Decided decided) {
    public Link {
        because = List.copyOf(because);
    }

    public enum State {
        SUGGESTED,
        ACCEPTED,
        REJECTED
    }

    public static Link suggested(
            String node, String scheme, String version, String code, double confidence, List<String> because) {
        return new Link(node, scheme, version, code, confidence, because, State.SUGGESTED, null);
    }

    /// Whether it counts: found and not rejected.
    public boolean counts() {
        return state != State.REJECTED;
    }
}

package cz.obzor.framework.web;

import cz.obzor.framework.Framework;
import cz.obzor.framework.FrameworkNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one version of a framework has otherwise than another; nodes are the same by their id.
///
/// @param changed as they are in the later version
record Difference(List<FrameworkNode> added, List<FrameworkNode> changed, List<FrameworkNode> dropped) {
    Difference {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        dropped = List.copyOf(dropped);
    }

    /// @param before null where there is no earlier version
    static Difference between(@Nullable Framework before, Framework after) {
        Map<String, FrameworkNode> old = before == null ? Map.of() : before.byId();
        Map<String, FrameworkNode> now = after.byId();
        return new Difference(
                after.nodes().stream()
                        .filter(node -> !old.containsKey(node.id()))
                        .toList(),
                after.nodes().stream()
                        .filter(node -> old.containsKey(node.id()) && !node.equals(old.get(node.id())))
                        .toList(),
                old.values().stream()
                        .filter(node -> !now.containsKey(node.id()))
                        .toList());
    }
}

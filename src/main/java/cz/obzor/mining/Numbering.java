package cz.obzor.mining;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Notices where codes of a document contradict its layout: one code for two nodes of one level, or a code that belongs
/// under another heading.
final class Numbering {
    private Numbering() {}

    static boolean contradicts(List<Node> nodes) {
        Map<String, Node> byId = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Node node : nodes) {
            byId.put(node.id(), node);
            String label = node.label();
            if (label == null || label.length() < 3 || !label.contains(".")) {
                continue;
            }
            if (!seen.add(node.kind() + label)) {
                return true;
            }
            Node parent = node.parent() == null ? null : byId.get(node.parent());
            String above = parent == null ? null : parent.label();
            if (above != null
                    && above.contains(".")
                    && Character.isDigit(above.charAt(0))
                    && Character.isDigit(label.charAt(0))
                    && !continues(label, above)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a code goes on from another: 1.1.1/2 and 1.1.1.2 from 1.1.1, but not 1.1.12.
    private static boolean continues(String label, String above) {
        return label.startsWith(above)
                && label.length() > above.length()
                && !Character.isLetterOrDigit(label.charAt(above.length()));
    }
}

package cz.obzor.strategy.web;

import cz.obzor.web.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the page on what a new version of a strategy changed.
///
/// @param versions of the document that can be compared, the newest first
/// @param none     why nothing can be compared, in words; null where it can
/// @param compared null where nothing can be compared
public record ChangesPage(
        String title,
        String kind,
        String address,
        List<Shell.Link> tabs,
        List<Version> versions,
        @Nullable String none,
        @Nullable Compared compared) {

    /// @param number of the version
    public record Version(int number, String label, boolean from, boolean to) {}

    /// @param sameProgram whether one version of the program read both
    public record Compared(
            String from,
            String to,
            boolean sameProgram,
            Part added,
            Part dropped,
            List<Change> changed,
            int moreChanged,
            int allChanged,
            int unchanged) {

        public boolean same() {
            return added.all() + dropped.all() + allChanged == 0;
        }
    }

    /// @param nodes the first ones
    /// @param more  how many are not shown
    public record Part(List<Node> nodes, int more) {
        public int all() {
            return nodes.size() + more;
        }
    }

    /// @param kind  the document's own word, or the role
    /// @param above heading of the node above; empty at the top
    /// @param page  in words
    public record Node(String kind, String heading, String above, String page) {}

    public record Change(Node node, List<Field> fields) {}

    /// @param before empty where there was nothing
    /// @param after  empty where there is nothing
    public record Field(String label, String before, String after) {}
}

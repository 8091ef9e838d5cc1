package cz.obzor.framework.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the page of a version of a framework.
///
/// @param current  address of the version that holds now; null on its own page
/// @param validity years in which it holds; empty where unknown
/// @param partial  whether the original has more than what is here
/// @param terms    how many terms its nodes have
/// @param edit     address of the form that changes terms; null where there are too many nodes for a form
public record FrameworkPage(
        String id,
        String title,
        String version,
        @Nullable String current,
        String issuer,
        String validity,
        String source,
        boolean partial,
        int count,
        int terms,
        List<Node> nodes,
        List<Version> versions,
        String json,
        String csv,
        String upload,
        @Nullable String edit) {
    public FrameworkPage {
        nodes = List.copyOf(nodes);
        versions = List.copyOf(versions);
    }

    /// @param terms separated by commas; empty where it has none
    public record Node(String id, String label, String title, String text, String terms, List<Node> children) {
        public Node {
            children = List.copyOf(children);
        }
    }

    /// @param by   who published it
    /// @param here whether it is the one on the page
    public record Version(String version, String address, Instant at, String by, boolean here) {}
}

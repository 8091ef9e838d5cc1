package cz.obzor.strategy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the page on which people confirm what was found.
///
/// @param title    of the strategy
/// @param action   address that the forms are sent to
/// @param revision of the tree that is shown
/// @param error    what could not be done and why; empty where nothing went wrong
/// @param work     how much is confirmed, in words
/// @param rows     the tree from top to bottom, rejected nodes too
/// @param selected node that is decided of; null where the tree is empty
/// @param sight    the place of that node in the document; null where it has none
/// @param kinds    roles that a node may have
/// @param topics   domains that a node may speak of
/// @param targets  nodes of frameworks that it may support
/// @param back     address of the page of the strategy
public record ConfirmPage(
        String title,
        String action,
        long revision,
        String error,
        String work,
        List<Row> rows,
        @Nullable Selected selected,
        @Nullable Sight sight,
        List<Choice> kinds,
        List<Choice> topics,
        List<Choice> targets,
        String back) {

    /// @param depth floor of the node, from 0, at most 8
    public record Row(
            String id,
            int depth,
            String address,
            String kind,
            String label,
            String title,
            String state,
            String stateLabel,
            boolean uncertain,
            boolean attention,
            boolean current) {}

    public record Choice(String value, String label, boolean selected) {}

    /// @param branch  how many nodes lie below it
    /// @param news    what a later run found otherwise; empty where nothing
    /// @param parents nodes that it may be moved below
    public record Selected(
            NodeView view,
            String kind,
            String levelName,
            String yearFrom,
            String yearTo,
            String amounts,
            String responsible,
            String financing,
            String decided,
            int branch,
            boolean counts,
            String news,
            boolean gone,
            List<Choice> parents,
            int file,
            int page) {}

    /// A page of the document with the place marked.
    ///
    /// @param pdf    address of the original where it can be drawn; null for other formats
    /// @param boxes  to be marked, as JSON
    /// @param before the text of the page before the quote, {@code quote}, and after it
    public record Sight(
            @Nullable String pdf,
            int page,
            double width,
            double height,
            String boxes,
            String before,
            String quote,
            String after,
            String address) {}
}

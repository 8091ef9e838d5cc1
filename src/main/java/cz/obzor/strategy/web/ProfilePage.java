package cz.obzor.strategy.web;

import cz.obzor.web.Shell;
import java.util.List;

/// Model of the profile of a strategy against a framework.
///
/// @param perex      what the profile says, in one sentence
/// @param frameworks that may be chosen
/// @param framework  title of the chosen one with its version
/// @param about      address of its page
/// @param tallies    how many nodes are covered how far, with their shares of a bar
/// @param columns    roles of nodes that support something, in the order of floors
/// @param rows       of the matrix
/// @param details    where the strategy speaks of each node that it covers
/// @param unreadable said where a part of the text could not be read; empty otherwise
/// @param compare    address of the comparison that begins with this strategy
/// @param data       address of the same in the API
public record ProfilePage(
        String id,
        String title,
        String kind,
        List<Shell.Link> tabs,
        String perex,
        List<Choice> frameworks,
        String framework,
        String about,
        List<Tally> tallies,
        List<String> columns,
        List<Row> rows,
        List<Detail> details,
        String unreadable,
        String compare,
        String data) {

    public record Choice(String id, String title, boolean chosen) {}

    /// @param from  beginning of its part of the bar, in thousandths
    /// @param width of its part, in thousandths
    public record Tally(String code, String label, long count, int from, int width) {}

    /// @param address of the details below, or of nothing where there are none (empty)
    /// @param cells   how many nodes of each column support it
    /// @param pages   how many pages name it
    public record Row(
            String heading,
            int depth,
            boolean target,
            String code,
            String coverage,
            String address,
            List<Cell> cells,
            Cell pages) {}

    /// @param shade 0 to 4
    public record Cell(int count, int shade) {}

    /// @param moreNodes how many further nodes are not shown
    /// @param morePages how many further pages are not shown
    public record Detail(
            String id,
            String heading,
            String code,
            String coverage,
            List<Node> nodes,
            int moreNodes,
            List<Mention> mentions,
            int morePages) {}

    /// @param page    empty where the node has no place
    /// @param address of that page with the words marked; empty where it has no place
    /// @param because words that led to it, and how sure it is
    public record Node(String kind, String title, String page, String address, String quote, String because) {}

    public record Mention(String page, String address, String quote) {}
}

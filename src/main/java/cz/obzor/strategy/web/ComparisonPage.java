package cz.obzor.strategy.web;

import cz.obzor.web.Shell;
import java.util.List;

/// Model of the comparison of strategies by a framework.
///
/// @param framework  title of the chosen framework with its version
/// @param chosenId   id of it
/// @param facts      rows of plain facts, a cell for each strategy
/// @param groups     rows of the matrix
/// @param all        items that all strategies cover
/// @param missing    items that none covers
/// @param query      words that strategies were searched by
/// @param found      strategies that may be added
/// @param full       whether no more may be added
/// @param data       address of the same in the API
public record ComparisonPage(
        List<Column> strategies,
        List<ProfilePage.Choice> frameworks,
        String framework,
        String chosenId,
        List<FactRow> facts,
        List<Row> groups,
        List<String> all,
        List<String> missing,
        String query,
        List<Shell.Link> found,
        boolean full,
        String data) {

    /// @param remove address of the comparison without it
    public record Column(String id, String title, String issuer, String address, String remove) {}

    public record FactRow(String term, List<String> values) {}

    public record Row(String heading, int depth, boolean target, List<Cell> cells) {}

    /// @param count   of nodes that support it
    /// @param address of the place in the profile of the strategy; empty where there is none
    public record Cell(String code, String extent, String count, String address) {}
}

package cz.obzor.strategy.web;

import cz.obzor.web.Shell;
import java.util.List;

/// Model of the strategies that are much like one.
///
/// @param tree whether the strategy has a tree to be compared by
public record SimilarPage(
        String title, String kind, String address, List<Shell.Link> tabs, boolean tree, List<Row> rows) {

    /// @param reasons why it is alike, a sentence each
    public record Row(StrategyCard strategy, List<String> reasons) {}
}

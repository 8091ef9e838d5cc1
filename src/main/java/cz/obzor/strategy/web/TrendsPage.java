package cz.obzor.strategy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the page on terms on the rise and on the wane.
///
/// @param older  years of the older period as a form holds them; empty where nothing is dated
/// @param newer  of the newer one
/// @param result null where no strategy has a tree and a year
public record TrendsPage(
        String older, String newer, @Nullable Result result) {

    /// @param olderStrategies how many strategies begin in the older period
    /// @param thin            whether a period has so few that its figures may be chance
    /// @param fewest          strategies that a period should have
    public record Result(
            int olderStrategies,
            int newerStrategies,
            boolean thin,
            int fewest,
            List<Integer> years,
            List<Row> rising,
            List<Row> falling) {}

    /// @param address of the search for the term
    /// @param change  of its share, in words
    /// @param counts  strategies that use it, by year
    public record Row(
            String term, String address, int older, int newer, String change, List<Integer> counts, List<Bar> bars) {}

    /// A bar of the chart of 100 by 20.
    public record Bar(double x, double y, double width, double height) {}
}

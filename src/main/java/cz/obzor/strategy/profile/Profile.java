package cz.obzor.strategy.profile;

import cz.obzor.framework.Framework;
import cz.obzor.framework.FrameworkNode;
import cz.obzor.mining.NodeKind;
import cz.obzor.strategy.Link;
import cz.obzor.strategy.Strategy;
import cz.obzor.strategy.StrategyNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A strategy beside a version of a framework.
///
/// @param rows       a row for each node of the framework, in its order
/// @param pages      of the strategy
/// @param unreadable pages of which the text could not be had
public record Profile(Strategy strategy, Framework framework, List<Row> rows, int pages, int unreadable) {
    public Profile {
        rows = List.copyOf(rows);
    }

    /// A node of the framework.
    ///
    /// @param depth    floors above it
    /// @param target   whether strategies are compared with it itself; other nodes take the best below them
    /// @param supports nodes of the strategy that support it, the surest first
    /// @param mentions pages that name it, in order
    public record Row(
            FrameworkNode node,
            int depth,
            boolean target,
            Extent extent,
            List<Support> supports,
            List<PageMention> mentions) {
        public Row {
            supports = List.copyOf(supports);
            mentions = List.copyOf(mentions);
        }

        /// How many nodes of each role support it.
        public Map<NodeKind, Integer> kinds() {
            Map<NodeKind, Integer> kinds = new EnumMap<>(NodeKind.class);
            supports.forEach(support -> kinds.merge(support.node().content().kind(), 1, Integer::sum));
            return kinds;
        }
    }

    /// A node of the strategy supports a node of the framework.
    public record Support(StrategyNode node, Link link) {}

    /// A page names a node of the framework.
    ///
    /// @param file  position in the version, from 1
    /// @param page  from 1
    /// @param count how many times
    public record PageMention(int file, int page, int count, String quote) {}

    /// Rows that strategies are compared with.
    public List<Row> targets() {
        return rows.stream().filter(Row::target).toList();
    }

    public long count(Extent extent) {
        return rows.stream()
                .filter(row -> row.target() && row.extent() == extent)
                .count();
    }
}

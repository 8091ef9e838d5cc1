package cz.obzor.strategy;

import java.util.List;

/// Something that a person decided.
///
/// @param action as {@link Decision#code()}; {@code link} for topics and alignments, {@code confirm} for the yearly
///               confirmation
/// @param before the nodes as they were
/// @param after  the nodes as they were left
public record HistoryEntry(
        long id, Decided decided, String action, List<StrategyNode> before, List<StrategyNode> after) {
    public HistoryEntry {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}

package cz.obzor.strategy;

import cz.obzor.document.DocumentId;
import cz.obzor.mining.Findings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The registry of strategies, their trees and what people decided of them.
public interface Strategies {

    Optional<Strategy> find(DocumentId id);

    Optional<StrategyTree> tree(DocumentId id);

    /// What holds of a file of the document now, in the form of mining: found by the program, with what people
    /// decided. Empty until the file is mined.
    ///
    /// @param file position in the newest version, from 1
    Optional<Findings> findings(DocumentId id, int file);

    /// What the program alone found in a content.
    Optional<Findings> found(String hash);

    /// Carries out a decision and keeps it in the history.
    ///
    /// @param revision that the decision was made from
    /// @return empty when the tree changed since
    /// @throws DecisionRefused where the tree does not allow it
    Optional<StrategyTree> decide(DocumentId id, Decision decision, long revision);

    /// Accepts or rejects that a node speaks of a topic or supports a node of a framework; one that nobody suggested
    /// is added.
    void decideLink(DocumentId id, String node, String scheme, String version, String code, boolean accepted);

    /// What people decided, the newest first.
    List<HistoryEntry> history(DocumentId id, int limit);

    /// Keeps that a strategy still holds.
    void confirm(DocumentId id);

    /// Whether whoever acts may decide on what was found in a strategy.
    boolean mayDecide(DocumentId id);

    /// Strategies by a filter, the newest first.
    List<Strategy> list(StrategyFilter filter, int offset, int limit);

    /// Strategies whose territory is one of those, not one inside them: those that hold first, then the newest.
    List<Strategy> own(List<String> territories, LocalDate on, int limit);

    long count(StrategyFilter filter);

    /// For each facet how many strategies have a code, as if nothing were chosen in that facet itself.
    Map<String, Map<String, Long>> facets(StrategyFilter filter);
}

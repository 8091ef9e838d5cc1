package cz.obzor.strategy;

import org.jspecify.annotations.Nullable;

/// A node of the tree of a strategy as it stands now.
///
/// @param id         in the strategy; stays while the node stays
/// @param parent     id of the node above; null at the top
/// @param content    what holds now: found, or decided by a person
/// @param place      where it stands in the document; null where a person added it without a place
/// @param confidence of the program, 0 to 1; 1 where a person added it
/// @param moved      whether a person put it where it is in the tree
/// @param seen       what the program had found when a person decided, or what it found last where nobody did; null
///                   for nodes that people added
/// @param news       what a later run found otherwise than what the person saw; null where nothing differs
/// @param gone       whether the last run did not find it any more
/// @param decided    null as long as nobody decided
public record StrategyNode(
        String id,
        @Nullable String parent,
        NodeState state,
        NodeContent content,
        @Nullable NodePlace place,
        double confidence,
        boolean moved,
        @Nullable Suggestion seen,
        @Nullable Suggestion news,
        boolean gone,
        @Nullable Decided decided) {

    /// A node nobody decided of.
    public static StrategyNode suggested(String id, @Nullable String parent, Suggestion found) {
        return new StrategyNode(
                id,
                parent,
                NodeState.SUGGESTED,
                found.content(),
                found.place(),
                found.confidence(),
                false,
                found,
                null,
                false,
                null);
    }

    /// Whether the program is not sure of it and nobody decided.
    public boolean uncertain() {
        return state == NodeState.SUGGESTED && confidence < Suggestion.CERTAIN;
    }

    /// Whether a person should look at it: nobody decided, or a later run found something else.
    public boolean open() {
        return state == NodeState.SUGGESTED || news != null || (gone && state.counts());
    }

    public StrategyNode under(@Nullable String newParent) {
        return new StrategyNode(id, newParent, state, content, place, confidence, moved, seen, news, gone, decided);
    }

    public StrategyNode movedUnder(@Nullable String newParent, NodeState newState, Decided who) {
        return new StrategyNode(id, newParent, newState, content, place, confidence, true, seen, news, gone, who);
    }

    public StrategyNode decided(NodeState newState, NodeContent newContent, Decided who) {
        return new StrategyNode(id, parent, newState, newContent, place, confidence, moved, seen, news, gone, who);
    }

    /// What a later run tells of a node that a person decided of.
    public StrategyNode told(
            @Nullable NodePlace newPlace, @Nullable Suggestion newSeen, @Nullable Suggestion newNews, boolean isGone) {
        return new StrategyNode(
                id, parent, state, content, newPlace, confidence, moved, newSeen, newNews, isGone, decided);
    }
}

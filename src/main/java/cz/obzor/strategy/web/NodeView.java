package cz.obzor.strategy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node of a tree as a page shows it.
///
/// @param kind        name of its role, with the document's own word for the level where it has one
/// @param kindCode    of the role, for its look
/// @param state       code of how far it can be relied on
/// @param stateLabel  the same in words
/// @param page        where it stands ("s. 12"); empty where nobody said
/// @param pageAddress of that page; null without one
/// @param facts       what it states: years, money, parties…
/// @param topics      that it speaks of
/// @param supports    nodes of frameworks that it supports
/// @param below       how many nodes lie below it
/// @param children    as far as the page shows them
public record NodeView(
        String id,
        String kind,
        String kindCode,
        String label,
        String title,
        String state,
        String stateLabel,
        boolean uncertain,
        boolean open,
        boolean gone,
        boolean news,
        String page,
        @Nullable String pageAddress,
        String text,
        String quote,
        List<Fact> facts,
        List<TopicView> topics,
        List<TopicView> supports,
        int below,
        List<NodeView> children) {

    public record Fact(String term, String value) {}

    /// @param because the words that led to it, with how sure the program is
    public record TopicView(String scheme, String code, String label, String because, String state, String address) {}

    /// Whether there is more to be unfolded than its title.
    public boolean detailed() {
        return !text.isEmpty() || !facts.isEmpty() || !topics.isEmpty() || !supports.isEmpty() || !quote.isEmpty();
    }
}

package cz.obzor.strategy.web;

import cz.obzor.web.Shell;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the page of a strategy.
///
/// @param kind         name of the kind of document
/// @param validity     in words
/// @param color        of the tag with it
/// @param mayDecide    whether the visitor may confirm it and decide on what was found
/// @param due          whether somebody should confirm that it still holds
/// @param confirmed    who confirmed it last and when; empty where nobody did
/// @param mining       what of its tree was found and confirmed, in words
/// @param notes        what the reader of the tree should know, in words
/// @param waiting      whether the tree is still being made
/// @param counts       nodes by role
/// @param topics       how many nodes speak of each domain, most first
/// @param keyphrases   the most telling terms of its titles
/// @param branch       title of the branch that alone is shown; null for the whole tree
/// @param folded       whether deeper floors are left out, since the tree is large
/// @param indicators   of all nodes
/// @param related      other strategies of the same territory
/// @param history      what people decided, the newest first
/// @param tabs         the pages of the strategy; the overview with the tree is the current one
public record StrategyPage(
        String id,
        String title,
        String kind,
        String validity,
        String color,
        boolean sample,
        boolean mayDecide,
        boolean due,
        String confirmed,
        List<Fact> facts,
        String mining,
        List<String> notes,
        boolean waiting,
        List<Count> counts,
        List<TopicCount> topics,
        List<Keyphrase> keyphrases,
        List<NodeView> tree,
        @Nullable String branch,
        String wholeTree,
        boolean folded,
        List<IndicatorRow> indicators,
        List<StrategyCard> related,
        List<Decision> history,
        String document,
        String confirming,
        List<Shell.Link> tabs) {

    public record Fact(String term, String value, @Nullable String address) {}

    /// @param address of the search for it
    public record Keyphrase(String term, String address) {}

    public record Count(String label, int count) {}

    /// @param share of all nodes that speak of some domain, in percent
    public record TopicCount(String label, int count, int share, String address) {}

    /// @param node     title of the node it belongs to
    /// @param anchor   of that node on this page
    public record IndicatorRow(String name, String unit, String baseline, String target, String node, String anchor) {}

    /// @param nodes titles of the nodes it was about
    public record Decision(String by, Instant at, String action, List<String> nodes, int more) {}
}

package cz.obzor.search;

import java.util.List;

/// What somebody may want to type.
///
/// @param queries the typed text with its last word completed, the most frequent first
/// @param titles  things whose title has all words typed so far
public record Suggestions(List<String> queries, List<Title> titles) {
    public Suggestions {
        queries = List.copyOf(queries);
        titles = List.copyOf(titles);
    }

    /// @param address   of the Czech page of the thing
    /// @param addressEn of the English page
    public record Title(String type, String id, String title, String address, String addressEn) {}
}

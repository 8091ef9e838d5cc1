package cz.obzor.search;

import cz.obzor.text.CzechText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A thing that was found.
///
/// @param title    of the thing
/// @param best     the passage that answers best
/// @param others   further passages of the same thing, the better first
/// @param more     passages of it that were found besides these
/// @param score    greater is better; comparable within one query only
/// @param facets   codes of the thing
/// @param yearFrom first year of its period
/// @param yearTo   last year of its period
/// @param date     day by which "newest" sorts, as ISO text
public record Hit(
        String type,
        String id,
        String title,
        List<Mark> titleMarks,
        Passage best,
        List<Passage> others,
        int more,
        float score,
        List<Why> why,
        Map<String, List<String>> facets,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo,
        @Nullable String date) {
    public Hit {
        titleMarks = List.copyOf(titleMarks);
        others = List.copyOf(others);
        why = List.copyOf(why);
        facets = Map.copyOf(facets);
    }

    /// A piece of a thing.
    ///
    /// @param address   of the Czech page that shows it
    /// @param addressEn of the English page
    /// @param page      of the original, from 1; null where there are none
    public record Passage(
            String address, String addressEn, @Nullable Integer page, Snippet snippet) {}

    /// What an engine found, from which a hit is made.
    ///
    /// @param passages the best first, at least one
    /// @param more     passages that were found besides these
    public record Found(List<Entry> passages, int more, float score) {
        public Found {
            passages = List.copyOf(passages);
        }
    }

    /// Marks what the query met and says why; the same for every engine.
    public static Hit of(Found found, QueryText query) {
        var marker = new Marker(query);
        Entry first = found.passages().getFirst();
        List<Mark> titleMarks = marker.marks(CzechText.tokens(first.title()));
        List<Passage> passages = new ArrayList<>();
        List<Why.Marked> marked = new ArrayList<>();
        for (Entry entry : found.passages()) {
            String text = Leaders.shortened(entry.text());
            List<Mark> marks = marker.marks(CzechText.tokens(text));
            passages.add(new Passage(entry.address(), entry.addressEn(), entry.page(), Snippet.of(text, marks)));
            marked.add(new Why.Marked(text, marks));
        }
        marked.add(new Why.Marked(first.title(), titleMarks));
        return new Hit(
                first.type(),
                first.id(),
                first.title(),
                titleMarks,
                passages.getFirst(),
                passages.subList(1, passages.size()),
                found.more(),
                found.score(),
                Why.of(query, marked),
                first.facets(),
                first.yearFrom(),
                first.yearTo(),
                first.date());
    }
}

package cz.obzor.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One findable piece of a thing: a passage of a document, a node of a strategy, a call.
///
/// @param type     as in {@link EntrySource#type()}
/// @param id       of the thing
/// @param part     number of the piece within the thing, from 0
/// @param title    of the thing, shown as the head of the hit
/// @param address  address of the Czech page that shows it, without query
/// @param addressEn address of the English page
/// @param page     page of the original it stands on, from 1; null where there are none
/// @param text     what is searched and shown as the snippet
/// @param language of the text, ISO 639-1
/// @param facets   name of a facet ({@code kind}, {@code territory}, {@code topic}, {@code language}, {@code status})
/// to its
///                 codes; for {@code territory} all codes from the region down
/// @param yearFrom first year of its period; null where unknown
/// @param yearTo   last year of its period; null where unknown or open
/// @param date     day by which "newest" sorts, as ISO text; null where unknown
public record Entry(
        String type,
        String id,
        int part,
        String title,
        String address,
        String addressEn,
        @Nullable Integer page,
        String text,
        String language,
        Map<String, List<String>> facets,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo,
        @Nullable String date) {
    public Entry {
        facets = Map.copyOf(facets);
    }
}

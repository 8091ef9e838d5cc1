package cz.obzor.search.lucene;

import cz.obzor.search.Hit;
import cz.obzor.search.Hits;
import cz.obzor.search.Query;
import cz.obzor.search.QueryText;
import cz.obzor.search.Sort;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One search in one snapshot.
final class LuceneSearch {
    private final Snapshot snapshot;
    private final Query query;
    private final QueryText text;
    private final Spelling spelling;
    private final Ranking ranking;

    LuceneSearch(Snapshot snapshot, Query query) throws IOException {
        this.snapshot = snapshot;
        this.query = query;
        this.spelling = new Spelling(snapshot.getIndexReader());
        this.text = spelling.corrected(QueryText.parse(query.text()));
        this.ranking = new Ranking(snapshot, text.isEmpty() ? unscored(query) : query);
    }

    Hits run() throws IOException {
        if (text.isEmpty()) {
            return asksForEverything()
                    ? hits(collect(LuceneQueries.everything()), null, 0)
                    : new Hits(List.of(), 0, List.of(), null, reading(0));
        }
        int words = text.wanted().size();
        int required = Math.max(1, words - spelling.unknown().size());
        while (true) {
            var matching = LuceneQueries.matching(text, required);
            Collected collected = collect(matching);
            if (collected.things.matched() > 0 || required == 1) {
                return hits(collected, LuceneQueries.matchingInText(text, matching), required);
            }
            required = fewer(required);
        }
    }

    /// A text without a single word, such as "***", asks for nothing that could be found.
    private boolean asksForEverything() {
        return query.text().isBlank();
    }

    /// Gives up one word of a short query, a third of a long one.
    private static int fewer(int required) {
        return required > 3 ? required * 2 / 3 : required - 1;
    }

    private static Query unscored(Query query) {
        return query.sort() == Sort.RELEVANCE ? query.sorted(Sort.NEWEST) : query;
    }

    private Collected collect(org.apache.lucene.search.Query matching) throws IOException {
        var facets = new FacetCounting(snapshot, query);
        int pages = query.cursor() == null ? query.page() : 1;
        var collector = new ThingCollector(ranking, facets, pages * query.limit());
        return new Collected(snapshot.search(matching, collector.alone()), facets);
    }

    private Hits hits(Collected collected, org.apache.lucene.search.@Nullable Query inText, int required)
            throws IOException {
        List<ThingCollector.Thing> things = collected.things.things();
        int from = query.cursor() == null ? Math.min(things.size(), (query.page() - 1) * query.limit()) : 0;
        List<ThingCollector.Thing> shown = things.subList(from, things.size());
        String next = null;
        if (collected.things.hasMore() && !shown.isEmpty()) {
            next = ranking.cursorAfter(shown.getLast().rank(), shown.getLast().key());
        }
        List<Hit> hits = new Passages(snapshot)
                .of(shown, inText).stream().map(found -> Hit.of(found, text)).toList();
        return new Hits(hits, collected.things.total(), collected.facets.facets(), next, reading(required));
    }

    private Hits.Reading reading(int required) {
        return new Hits.Reading(
                text.asTyped(),
                spelling.corrections(),
                spelling.unknown(),
                text.wanted().size(),
                required,
                text.cut());
    }

    private record Collected(ThingCollector things, FacetCounting facets) {}
}

package cz.obzor.search.lucene;

import cz.obzor.search.Entry;
import cz.obzor.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Fetches what is shown of the things on a page of results: their best passages.
final class Passages {
    private static final int SHOWN = 3;

    private final Snapshot snapshot;
    private final StoredFields stored;

    Passages(Snapshot snapshot) throws IOException {
        this.snapshot = snapshot;
        this.stored = snapshot.storedFields();
    }

    /// @param inText passages worth showing; null where the first one of each thing is
    List<Hit.Found> of(List<ThingCollector.Thing> things, @Nullable Query inText) throws IOException {
        Map<ThingCollector.Thing, Best> best = inText == null ? Map.of() : best(things, inText);
        List<Hit.Found> found = new ArrayList<>();
        for (ThingCollector.Thing thing : things) {
            found.add(found(thing, best.getOrDefault(thing, new Best(List.of(), 0))));
        }
        return found;
    }

    private Map<ThingCollector.Thing, Best> best(List<ThingCollector.Thing> things, Query inText) throws IOException {
        Map<ThingCollector.Thing, Best> best = new HashMap<>();
        Weight weight = snapshot.createWeight(snapshot.rewrite(inText), ScoreMode.COMPLETE, 1);
        List<ThingCollector.Thing> asStored = new ArrayList<>(things);
        asStored.sort(Comparator.comparingInt(ThingCollector.Thing::first));
        LeafReaderContext leaf = null;
        Scorer scorer = null;
        for (ThingCollector.Thing thing : asStored) {
            LeafReaderContext own =
                    snapshot.getLeafContexts().get(ReaderUtil.subIndex(thing.first(), snapshot.getLeafContexts()));
            if (leaf != own) {
                leaf = own;
                scorer = weight.scorer(own);
            }
            if (scorer != null) {
                best.put(thing, best(thing, scorer, own.docBase));
            }
        }
        return best;
    }

    private static Best best(ThingCollector.Thing thing, Scorer scorer, int base) throws IOException {
        DocIdSetIterator passages = scorer.iterator();
        var best = new PriorityQueue<>(Passage.BETTER_FIRST.reversed());
        int count = 0;
        int document = passages.docID();
        if (document < thing.first() - base) {
            document = passages.advance(thing.first() - base);
        }
        while (document <= thing.last() - base) {
            count++;
            best.add(new Passage(base + document, scorer.score()));
            if (best.size() > SHOWN) {
                best.remove();
            }
            document = passages.nextDoc();
        }
        return new Best(best.stream().sorted(Passage.BETTER_FIRST).toList(), count);
    }

    private Hit.Found found(ThingCollector.Thing thing, Best best) throws IOException {
        Map<String, List<String>> facets = facets(thing.first());
        List<Entry> entries = new ArrayList<>();
        for (Passage passage : best.passages) {
            entries.add(StoredEntry.read(stored.document(passage.document), facets));
        }
        int more = Math.max(0, best.count - entries.size());
        if (entries.stream().anyMatch(entry -> entry.page() != null)) {
            // an entry without a page describes the thing as a whole; a place in it says more
            entries.removeIf(entry -> entry.page() == null);
        }
        if (entries.isEmpty()) {
            entries.add(StoredEntry.read(stored.document(thing.first()), facets));
        }
        float score = best.passages.isEmpty() ? 0 : best.passages.getFirst().score;
        return new Hit.Found(entries, more, thing.score() > 0 ? thing.score() : score);
    }

    private Map<String, List<String>> facets(int document) throws IOException {
        LeafReaderContext leaf =
                snapshot.getLeafContexts().get(ReaderUtil.subIndex(document, snapshot.getLeafContexts()));
        Map<String, List<String>> facets = new HashMap<>();
        for (String name : snapshot.facets()) {
            SortedSetDocValues values = snapshot.ordinals(Fields.facet(name)).values(leaf);
            if (values.advanceExact(document - leaf.docBase)) {
                List<String> codes = new ArrayList<>();
                for (int i = values.docValueCount(); i > 0; i--) {
                    codes.add(values.lookupOrd(values.nextOrd()).utf8ToString());
                }
                facets.put(name, codes);
            }
        }
        return facets;
    }

    private record Passage(int document, float score) {
        static final Comparator<Passage> BETTER_FIRST =
                Comparator.<Passage>comparingDouble(passage -> -passage.score).thenComparingInt(Passage::document);
    }

    /// @param count passages worth showing, with those that are not among {@code passages}
    private record Best(List<Passage> passages, int count) {}
}

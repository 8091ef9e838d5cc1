package cz.obzor.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/// Gathers passages into things in one pass. Passages of a thing lie side by side and come in that order, so a thing is
/// complete when the next one begins: nothing has to be remembered but the best things so far, and facets are read once
/// for each thing instead of each passage.
final class ThingCollector implements Collector {
    private static final Comparator<Thing> BETTER_FIRST =
            Comparator.comparingLong(Thing::rank).reversed().thenComparingLong(Thing::key);

    private final Ranking ranking;
    private final FacetCounting facets;
    private final int wanted;
    private final PriorityQueue<Thing> best = new PriorityQueue<>(BETTER_FIRST.reversed());
    private long matched;
    private long total;
    private long afterCursor;

    /// @param wanted number of things to keep
    ThingCollector(Ranking ranking, FacetCounting facets, int wanted) {
        this.ranking = ranking;
        this.facets = facets;
        this.wanted = wanted;
    }

    /// Things that matched the words, whether or not they passed the filters.
    long matched() {
        return matched;
    }

    /// Things that passed the filters, too.
    long total() {
        return total;
    }

    /// Whether things come after those that were kept.
    boolean hasMore() {
        return afterCursor > best.size();
    }

    List<Thing> things() {
        List<Thing> things = new ArrayList<>(best);
        things.sort(BETTER_FIRST);
        return things;
    }

    @Override
    public ScoreMode scoreMode() {
        return ranking.byScore() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        return new Leaf(leaf);
    }

    /// A snapshot has no executor, so this one sees all segments in turn.
    CollectorManager<ThingCollector, ThingCollector> alone() {
        return new CollectorManager<>() {
            @Override
            public ThingCollector newCollector() {
                return ThingCollector.this;
            }

            @Override
            public ThingCollector reduce(Collection<ThingCollector> collectors) {
                return ThingCollector.this;
            }
        };
    }

    private void add(Thing thing) {
        total++;
        if (!ranking.comesAfterCursor(thing.rank, thing.key)) {
            return;
        }
        afterCursor++;
        best.add(thing);
        if (best.size() > wanted) {
            best.remove();
        }
    }

    /// A thing that was found.
    ///
    /// @param rank  see {@link Ranking}
    /// @param first its first passage that matched, counted over all segments
    /// @param last  its last passage that matched
    /// @param score of its best passage; 0 where hits are not sorted by score
    record Thing(long rank, long key, int first, int last, float score) {}

    private final class Leaf implements LeafCollector {
        private final int base;
        private final NumericDocValues keys;
        private final Ranking.OfLeaf ranks;
        private final boolean byScore = ranking.byScore();
        private Scorable scorer = NO_SCORER;

        private boolean open;
        private boolean admitted;
        private long key;
        private int first;
        private int last;
        private float score;

        Leaf(LeafReaderContext leaf) throws IOException {
            base = leaf.docBase;
            keys = DocValues.getNumeric(leaf.reader(), Fields.KEY);
            ranks = ranking.of(leaf);
            facets.enter(leaf);
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int document) throws IOException {
            long next = keys.advanceExact(document) ? keys.longValue() : 0;
            if (!open || next != key) {
                finish();
                open = true;
                key = next;
                first = document;
                score = 0;
                matched++;
                admitted = facets.admits(document);
            }
            last = document;
            if (admitted && byScore) {
                score = Math.max(score, scorer.score());
            }
        }

        @Override
        public void finish() throws IOException {
            if (open && admitted) {
                long rank = byScore ? Ranking.ofScore(score) : ranks.rank(first);
                add(new Thing(rank, key, base + first, base + last, score));
            }
            open = false;
        }
    }

    private static final Scorable NO_SCORER = new Scorable() {
        @Override
        public float score() {
            return 0;
        }
    };
}

package cz.obzor.search.lucene;

import cz.obzor.search.BadCursor;
import cz.obzor.search.Query;
import cz.obzor.search.Sort;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;

/// The order of hits as numbers: the greater rank comes first, and of equal ranks the smaller key. A cursor names the
/// last hit of a page by both, so the next page begins right behind it, however deep it lies.
final class Ranking {
    private static final byte VERSION = 1;
    private static final int HEAD = 1 + Integer.BYTES + 2 * Long.BYTES;
    private static final int LONGEST_CURSOR = 2_000;

    private final Snapshot snapshot;
    private final Sort sort;
    private final int queryHash;
    private final long afterRank;
    private final long afterKey;

    Ranking(Snapshot snapshot, Query query) throws IOException {
        this.snapshot = snapshot;
        this.sort = query.sort();
        this.queryHash = 31 * (31 * query.text().hashCode() + query.filters().hashCode())
                + query.sort().name().hashCode();
        if (query.cursor() == null) {
            this.afterRank = Long.MAX_VALUE;
            this.afterKey = Long.MIN_VALUE;
        } else {
            ByteBuffer cursor = decoded(query.cursor());
            long rank = cursor.getLong();
            long key = cursor.getLong();
            long title = sort == Sort.TITLE ? title(cursor) : 0;
            // ordinals of titles move when titles come and go; behind one that is gone, go on behind the one before it
            this.afterRank = sort != Sort.TITLE ? rank : title >= 0 ? -title : title + 2;
            this.afterKey = title >= 0 ? key : Long.MAX_VALUE;
        }
    }

    boolean byScore() {
        return sort == Sort.RELEVANCE;
    }

    /// Scores are never negative, and such floats are ordered like their bits.
    static long ofScore(float score) {
        return Float.floatToIntBits(score);
    }

    boolean comesAfterCursor(long rank, long key) {
        return rank < afterRank || (rank == afterRank && key > afterKey);
    }

    /// Ranks of the things in a segment, for an order other than by score.
    OfLeaf of(LeafReaderContext leaf) throws IOException {
        return switch (sort) {
            case RELEVANCE -> _ -> 0;
            case NEWEST -> {
                NumericDocValues days = DocValues.getNumeric(leaf.reader(), Fields.DATE);
                yield document -> days.advanceExact(document) ? days.longValue() : Long.MIN_VALUE;
            }
            case TITLE -> {
                Ordinals titles = snapshot.ordinals(Fields.TITLE_ORDER);
                SortedSetDocValues values = titles.values(leaf);
                LongValues global = titles.global(leaf);
                yield document -> values.advanceExact(document) ? -global.get(values.nextOrd()) : Long.MIN_VALUE;
            }
        };
    }

    String cursorAfter(long rank, long key) throws IOException {
        BytesRef title =
                sort == Sort.TITLE ? snapshot.ordinals(Fields.TITLE_ORDER).value(-rank) : new BytesRef();
        ByteBuffer cursor = ByteBuffer.allocate(HEAD + title.length)
                .put(VERSION)
                .putInt(queryHash)
                .putLong(rank)
                .putLong(key)
                .put(title.bytes, title.offset, title.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.array());
    }

    private ByteBuffer decoded(String text) {
        if (text.length() > LONGEST_CURSOR) {
            throw new BadCursor();
        }
        ByteBuffer cursor;
        try {
            cursor = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException malformed) {
            throw new BadCursor();
        }
        if (cursor.remaining() < HEAD || cursor.get() != VERSION || cursor.getInt() != queryHash) {
            throw new BadCursor();
        }
        return cursor;
    }

    private long title(ByteBuffer cursor) throws IOException {
        byte[] title = new byte[cursor.remaining()];
        cursor.get(title);
        return snapshot.ordinals(Fields.TITLE_ORDER).find(new BytesRef(title));
    }

    /// Rank of the thing that a passage belongs to.
    @FunctionalInterface
    interface OfLeaf {
        long rank(int document) throws IOException;
    }
}

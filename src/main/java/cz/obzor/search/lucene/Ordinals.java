package cz.obzor.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/// Numbers the values of a field across all segments, in the order of the values. Made once per snapshot; the values
/// themselves are fetched by each search, for they may not be shared between threads.
final class Ordinals {
    private final String field;
    private final List<LeafReaderContext> leaves;
    private final OrdinalMap map;

    Ordinals(String field, List<LeafReaderContext> leaves) throws IOException {
        this.field = field;
        this.leaves = leaves;
        var values = new SortedSetDocValues[leaves.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = DocValues.getSortedSet(leaves.get(i).reader(), field);
        }
        this.map = OrdinalMap.build(null, values, PackedInts.DEFAULT);
    }

    int count() {
        return Math.toIntExact(map.getValueCount());
    }

    SortedSetDocValues values(LeafReaderContext leaf) throws IOException {
        return DocValues.getSortedSet(leaf.reader(), field);
    }

    /// From the ordinals of a segment to those of all.
    LongValues global(LeafReaderContext leaf) {
        return map.getGlobalOrds(leaf.ord);
    }

    BytesRef value(long ordinal) throws IOException {
        LeafReaderContext leaf = leaves.get(map.getFirstSegmentNumber(ordinal));
        return BytesRef.deepCopyOf(values(leaf).lookupOrd(map.getFirstSegmentOrd(ordinal)));
    }

    /// Ordinal of a value, or where it is not there, {@code -1 - n} with n values before it.
    long find(BytesRef value) throws IOException {
        long low = 0;
        long high = map.getValueCount() - 1;
        while (low <= high) {
            long middle = (low + high) >>> 1;
            int order = value(middle).compareTo(value);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1 - low;
    }
}

package cz.obzor.search.lucene;

import cz.obzor.search.Facet;
import cz.obzor.search.FacetWish;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/// One facet during one search: which things pass its filter, and how many carry each code.
final class FacetCounter {
    private final String name;
    private final Ordinals ordinals;
    private final @Nullable FacetWish wish;
    private final Set<String> chosen;
    private final FixedBitSet chosenOrdinals;
    private final int[] counts;

    private @Nullable SortedSetDocValues values;
    private LongValues global = LongValues.IDENTITY;
    private int[] current = new int[8];
    private int currentCount;

    /// @param wish   null where the facet only filters
    /// @param chosen codes of which a thing must have one; empty where the facet is only counted
    FacetCounter(Snapshot snapshot, String name, @Nullable FacetWish wish, Set<String> chosen) throws IOException {
        this.name = name;
        this.ordinals = snapshot.ordinals(Fields.facet(name));
        this.wish = wish;
        this.chosen = chosen;
        this.counts = new int[wish == null ? 0 : ordinals.count()];
        this.chosenOrdinals = new FixedBitSet(Math.max(1, ordinals.count()));
        for (String code : chosen) {
            long ordinal = ordinals.find(new BytesRef(code));
            if (ordinal >= 0) {
                chosenOrdinals.set((int) ordinal);
            }
        }
    }

    boolean filters() {
        return !chosen.isEmpty();
    }

    void enter(LeafReaderContext leaf) throws IOException {
        values = ordinals.values(leaf);
        global = ordinals.global(leaf);
    }

    /// Reads the codes of a thing.
    ///
    /// @return whether it passes the filter
    boolean read(int document) throws IOException {
        currentCount = 0;
        boolean passes = chosen.isEmpty();
        if (values == null || !values.advanceExact(document)) {
            return passes;
        }
        int count = values.docValueCount();
        if (current.length < count) {
            current = new int[count];
        }
        for (int i = 0; i < count; i++) {
            int ordinal = (int) global.get(values.nextOrd());
            current[currentCount++] = ordinal;
            passes |= chosenOrdinals.get(ordinal);
        }
        return passes;
    }

    /// Counts the thing that was read last.
    void count() {
        if (wish != null) {
            for (int i = 0; i < currentCount; i++) {
                counts[current[i]]++;
            }
        }
    }

    @Nullable
    Facet facet() throws IOException {
        if (wish == null) {
            return null;
        }
        Set<Integer> listed = mostFrequent(wish.limit());
        Set<String> missing = new LinkedHashSet<>();
        for (String code : wanted(wish)) {
            long ordinal = ordinals.find(new BytesRef(code));
            if (ordinal < 0) {
                missing.add(code);
            } else {
                listed.add((int) ordinal);
            }
        }
        List<Facet.Count> counted = new ArrayList<>();
        for (int ordinal : listed) {
            counted.add(new Facet.Count(ordinals.value(ordinal).utf8ToString(), counts[ordinal]));
        }
        missing.forEach(code -> counted.add(new Facet.Count(code, 0)));
        counted.sort(Comparator.comparingInt(Facet.Count::things).reversed().thenComparing(Facet.Count::code));
        return new Facet(name, counted, notListed(listed));
    }

    private Set<String> wanted(FacetWish of) {
        Set<String> codes = new LinkedHashSet<>(of.always());
        codes.addAll(chosen);
        return codes;
    }

    private Set<Integer> mostFrequent(int limit) {
        Comparator<Integer> rarestFirst =
                Comparator.<Integer>comparingInt(ordinal -> counts[ordinal]).thenComparing(Comparator.reverseOrder());
        var most = new PriorityQueue<>(rarestFirst);
        int least = 0;
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            if (counts[ordinal] > least) {
                most.add(ordinal);
                if (most.size() > limit) {
                    most.remove();
                    Integer rarest = most.peek();
                    least = rarest == null ? Integer.MAX_VALUE : counts[rarest];
                }
            }
        }
        return new LinkedHashSet<>(most);
    }

    private int notListed(Set<Integer> listed) {
        int others = 0;
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            if (counts[ordinal] > 0 && !listed.contains(ordinal)) {
                others++;
            }
        }
        return others;
    }
}

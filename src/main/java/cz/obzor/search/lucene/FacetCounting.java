package cz.obzor.search.lucene;

import cz.obzor.search.Facet;
import cz.obzor.search.FacetWish;
import cz.obzor.search.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/// All facets of one search. A thing that fails no filter is found and counted in every facet; one that fails a single
/// filter is counted in that facet only, which gives the counts as if nothing had been chosen there.
final class FacetCounting {
    private final List<FacetCounter> counters = new ArrayList<>();
    private final FacetCounter[] all;

    FacetCounting(Snapshot snapshot, Query query) throws IOException {
        Map<String, @Nullable FacetWish> wishes = new LinkedHashMap<>();
        query.facets().forEach(wish -> wishes.put(wish.name(), wish));
        query.filters().keySet().forEach(name -> wishes.putIfAbsent(name, null));
        for (var wish : wishes.entrySet()) {
            Set<String> chosen = query.filters().getOrDefault(wish.getKey(), Set.of());
            counters.add(new FacetCounter(snapshot, wish.getKey(), wish.getValue(), chosen));
        }
        this.all = counters.toArray(FacetCounter[]::new);
    }

    void enter(LeafReaderContext leaf) throws IOException {
        for (FacetCounter counter : all) {
            counter.enter(leaf);
        }
    }

    /// Counts the thing of a passage.
    ///
    /// @return whether it passes all filters
    boolean admits(int document) throws IOException {
        int failures = 0;
        FacetCounter failed = null;
        for (FacetCounter counter : all) {
            if (!counter.read(document)) {
                failures++;
                failed = counter;
                if (failures > 1) {
                    return false;
                }
            }
        }
        if (failed != null) {
            failed.count();
            return false;
        }
        for (FacetCounter counter : all) {
            counter.count();
        }
        return true;
    }

    List<Facet> facets() throws IOException {
        List<Facet> facets = new ArrayList<>();
        for (FacetCounter counter : counters) {
            Facet facet = counter.facet();
            if (facet != null) {
                facets.add(facet);
            }
        }
        return facets;
    }
}

package cz.obzor.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/// The index as it was at one moment, with what searches share for as long as it lasts.
final class Snapshot extends IndexSearcher {
    private final ConcurrentMap<String, Ordinals> ordinals = new ConcurrentHashMap<>();
    private final SortedSet<String> facets = new TreeSet<>();

    Snapshot(IndexReader reader) {
        super(reader);
        setSimilarity(Ranks.SIMILARITY);
        for (LeafReaderContext leaf : getLeafContexts()) {
            for (FieldInfo field : leaf.reader().getFieldInfos()) {
                if (Fields.isFacet(field.name)) {
                    facets.add(Fields.facetName(field.name));
                }
            }
        }
    }

    /// Names of all facets that something carries.
    SortedSet<String> facets() {
        return facets;
    }

    Ordinals ordinals(String field) {
        return ordinals.computeIfAbsent(field, name -> {
            try {
                return new Ordinals(name, getLeafContexts());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
}

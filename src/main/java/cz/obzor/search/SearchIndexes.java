package cz.obzor.search;

import cz.obzor.search.lucene.LuceneIndexes;
import java.nio.file.Path;

/// Makes search indexes for whoever works without the running platform.
public final class SearchIndexes {
    private SearchIndexes() {}

    /// An index kept by Lucene.
    ///
    /// @param folder where it lies; made at the first use
    public static SearchIndex lucene(Path folder) {
        return LuceneIndexes.in(folder);
    }
}

package cz.obzor.search.lucene;

import cz.obzor.search.SearchIndex;
import java.nio.file.Path;

/// Makes search indexes kept by Lucene.
public final class LuceneIndexes {
    private LuceneIndexes() {}

    /// @param folder where it lies; made at the first use
    public static SearchIndex in(Path folder) {
        return new LuceneIndex(folder);
    }
}

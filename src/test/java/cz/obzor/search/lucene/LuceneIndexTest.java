package cz.obzor.search.lucene;

import cz.obzor.search.SearchIndex;
import cz.obzor.search.SearchIndexContract;
import java.nio.file.Path;

class LuceneIndexTest extends SearchIndexContract {
    @Override
    protected SearchIndex open(Path folder) {
        return LuceneIndexes.in(folder);
    }
}

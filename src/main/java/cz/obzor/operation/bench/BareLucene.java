package cz.obzor.operation.bench;

import cz.obzor.text.CzechText;
import cz.obzor.text.Token;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/// The reference for search: the same index asked by Lucene's own API in one thread, as one would write it without the
/// platform. Twenty passages with their stored fields and five facets counted over passages; no grouping, snippets or
/// reasons.
final class BareLucene implements AutoCloseable {
    private static final List<String> FACETS =
            List.of("facet.kind", "facet.territory", "facet.topic", "facet.year", "facet.language");
    private static final int HITS = 20;
    private static final int CODES = 30;
    private static final float TITLE_BOOST = 4;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Map<String, StringDocValuesReaderState> states = new LinkedHashMap<>();

    BareLucene(Path generation) throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(generation));
        searcher = new IndexSearcher(reader);
        for (String facet : FACETS) {
            states.put(facet, new StringDocValuesReaderState(reader, facet));
        }
    }

    int search(SearchQuery query) throws IOException {
        var found = FacetsCollectorManager.search(searcher, query(query), HITS, new FacetsCollectorManager());
        int codes = 0;
        for (var state : states.entrySet()) {
            FacetResult counted = new StringValueFacetCounts(state.getValue(), found.facetsCollector())
                    .getTopChildren(CODES, state.getKey());
            codes += counted == null ? 0 : counted.labelValues.length;
        }
        for (ScoreDoc hit : found.topDocs().scoreDocs) {
            codes += searcher.storedFields().document(hit.doc).getFields().size();
        }
        return codes;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static Query query(SearchQuery query) {
        List<Token> words = CzechText.tokens(query.text());
        return switch (query.kind()) {
            case WORDS -> {
                var all = new BooleanQuery.Builder();
                words.forEach(word ->
                        all.add(eitherOf(new Term("text", word.stem()), new Term("title", word.stem())), Occur.MUST));
                yield all.build();
            }
            case PHRASE ->
                new PhraseQuery("text", words.stream().map(Token::stem).toArray(String[]::new));
            case PREFIX ->
                new PrefixQuery(new Term("text_folded", words.getFirst().folded()));
            case TYPO ->
                new FuzzyQuery(
                        new Term("text_folded", words.getFirst().folded()),
                        words.getFirst().folded().length() < 8 ? 1 : 2);
        };
    }

    private static Query eitherOf(Term text, Term title) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(text), Occur.SHOULD)
                .add(new BoostQuery(new TermQuery(title), TITLE_BOOST), Occur.SHOULD)
                .build();
    }
}

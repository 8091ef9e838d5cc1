package cz.obzor.search.lucene;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/// What counts how much. Weights were set so that the stories of {@code SearchIndexContract} come out; a weight is
/// relative to a word in the text.
final class Ranks {
    /// a word in the title, beside the same word in the text
    static final float TITLE = 4f;
    /// the title is what was typed, word for word
    static final float WHOLE_TITLE = 8f;
    /// the word stands in the form that was typed
    static final float SAME_FOLDED = 0.3f;
    /// with the same diacritics, too
    static final float SAME_FORM = 0.15f;
    /// words that stand close together though it was not asked for
    static final float TOGETHER = 1f;
    static final float TOGETHER_IN_TITLE = 2f;
    /// a quoted phrase in exactly the forms that were typed
    static final float SAME_PHRASE = 1f;
    /// of the passages of a thing, one that is no table of contents
    static final float PROSE = 2f;
    /// words in between that {@link #TOGETHER} allows
    static final int GAP = 2;

    /// A short title is not so much better than a long one as a short text is.
    static final Similarity SIMILARITY = new PerFieldSimilarityWrapper() {
        private final Similarity text = new BM25Similarity();
        private final Similarity title = new BM25Similarity(1.2f, 0.4f);

        @Override
        public Similarity get(String field) {
            return field.equals(Fields.TITLE) ? title : text;
        }
    };

    private Ranks() {}
}

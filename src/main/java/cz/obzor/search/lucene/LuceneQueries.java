package cz.obzor.search.lucene;

import cz.obzor.search.Clause;
import cz.obzor.search.QueryText;
import cz.obzor.text.CzechText;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Clauses as Lucene's queries.
final class LuceneQueries {
    /// beyond this many words in a row nobody expects them to stand together
    private static final int MOST_TOGETHER = 8;

    private LuceneQueries() {}

    /// Everything, each thing by its first passage.
    static Query everything() {
        return new TermQuery(new Term(Fields.FIRST, Fields.FIRST_VALUE));
    }

    /// Passages that have, in their text or title, so many of the wanted clauses.
    static Query matching(QueryText text, int required) {
        List<Clause> wanted = text.wanted();
        var query = new BooleanQuery.Builder();
        if (required == wanted.size()) {
            wanted.forEach(clause -> query.add(anywhere(clause), Occur.MUST));
        } else {
            var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(required);
            wanted.forEach(clause -> some.add(anywhere(clause), Occur.SHOULD));
            query.add(some.build(), Occur.MUST);
        }
        addPreferences(query, text);
        return query.build();
    }

    /// Those of the {@link #matching} passages that have a wanted clause in their text, not only in the title; the more
    /// readable ones are preferred.
    static Query matchingInText(QueryText text, Query matching) {
        var any = new BooleanQuery.Builder();
        text.wanted().forEach(clause -> any.add(inText(clause), Occur.SHOULD));
        var query = new BooleanQuery.Builder().add(matching, Occur.MUST).add(any.build(), Occur.FILTER);
        prefer(query, Fields.PROSE, Fields.PROSE_VALUE, Ranks.PROSE);
        return query.build();
    }

    private static Query anywhere(Clause clause) {
        return new BooleanQuery.Builder()
                .add(inText(clause), Occur.SHOULD)
                .add(new BoostQuery(inTitle(clause), Ranks.TITLE), Occur.SHOULD)
                .build();
    }

    private static Query inText(Clause clause) {
        return switch (clause) {
            case Clause.Word word -> stem(Fields.TEXT, word);
            case Clause.Prefix prefix -> beginning(Fields.TEXT_FOLDED, prefix);
            case Clause.Phrase phrase -> stems(Fields.TEXT, phrase.words(), 0);
        };
    }

    private static Query inTitle(Clause clause) {
        return switch (clause) {
            case Clause.Word word -> stem(Fields.TITLE, word);
            case Clause.Prefix prefix -> beginning(Fields.TITLE_FOLDED, prefix);
            case Clause.Phrase phrase -> stems(Fields.TITLE, phrase.words(), 0);
        };
    }

    private static Query stem(String field, Clause.Word word) {
        return new TermQuery(new Term(field, Fields.term(word.stem())));
    }

    /// However many words begin so, this walks their postings once and keeps a bit per passage.
    private static Query beginning(String field, Clause.Prefix prefix) {
        return new PrefixQuery(
                new Term(field, Fields.term(prefix.folded())), MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    }

    private static PhraseQuery stems(String field, List<Clause.Word> words, int slop) {
        var phrase = new PhraseQuery.Builder().setSlop(slop);
        words.forEach(word -> phrase.add(new Term(field, Fields.term(word.stem()))));
        return phrase.build();
    }

    private static void addPreferences(BooleanQuery.Builder query, QueryText text) {
        for (Clause clause : text.wanted()) {
            switch (clause) {
                case Clause.Word word -> {
                    prefer(query, Fields.TEXT_FOLDED, Fields.term(word.folded()), Ranks.SAME_FOLDED);
                    prefer(query, Fields.TEXT_FORM, Fields.formTerm(word.folded(), word.form()), Ranks.SAME_FORM);
                }
                case Clause.Phrase phrase -> {
                    var same = new PhraseQuery.Builder();
                    phrase.words().forEach(word -> same.add(new Term(Fields.TEXT_FOLDED, Fields.term(word.folded()))));
                    query.add(new BoostQuery(same.build(), Ranks.SAME_PHRASE), Occur.SHOULD);
                }
                case Clause.Prefix _ -> {}
            }
        }
        prefer(query, Fields.TITLE_WHOLE, ThingDocuments.whole(CzechText.tokens(text.asTyped())), Ranks.WHOLE_TITLE);
        List<Clause.Word> row = wordsOnly(text);
        if (row.size() > 1 && row.size() <= MOST_TOGETHER) {
            query.add(new BoostQuery(stems(Fields.TEXT, row, Ranks.GAP), Ranks.TOGETHER), Occur.SHOULD);
            query.add(new BoostQuery(stems(Fields.TITLE, row, Ranks.GAP), Ranks.TOGETHER_IN_TITLE), Occur.SHOULD);
        }
    }

    private static void prefer(BooleanQuery.Builder query, String field, String term, float boost) {
        Query present = new ConstantScoreQuery(new TermQuery(new Term(field, term)));
        query.add(new BoostQuery(present, boost), Occur.SHOULD);
    }

    private static List<Clause.Word> wordsOnly(QueryText text) {
        return text.clauses().stream()
                .filter(Clause.Word.class::isInstance)
                .map(Clause.Word.class::cast)
                .toList();
    }
}

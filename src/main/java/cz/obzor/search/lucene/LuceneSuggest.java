package cz.obzor.search.lucene;

import cz.obzor.search.Suggestions;
import cz.obzor.text.CzechText;
import cz.obzor.text.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Completes what somebody is typing.
final class LuceneSuggest {
    private static final int SHORTEST = 2;
    /// words that are looked at for one beginning; a short one has more, and then the rest would not be better
    private static final int MOST_FORMS = 20_000;

    private final Snapshot snapshot;

    LuceneSuggest(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Suggestions suggest(String typed, int limit) throws IOException {
        List<Token> words = CzechText.tokens(typed);
        boolean inWord = !words.isEmpty() && words.getLast().end() == typed.length();
        if (!inWord || words.getLast().folded().length() < SHORTEST) {
            return new Suggestions(List.of(), List.of());
        }
        Token last = words.getLast();
        List<String> queries = completions(last.folded(), limit).stream()
                .map(word -> typed.substring(0, last.start()) + word)
                .toList();
        return new Suggestions(queries, titles(words, limit));
    }

    /// One form for each word, the most frequent one.
    private List<String> completions(String beginning, int limit) throws IOException {
        Map<String, Integer> forms = new HashMap<>();
        for (String field : List.of(Fields.TEXT_FORM, Fields.TITLE_FORM)) {
            Terms terms = MultiTerms.getTerms(snapshot.getIndexReader(), field);
            if (terms != null) {
                addForms(terms.iterator(), new BytesRef(Fields.term(beginning)), forms);
            }
        }
        Map<String, String> byStem = new LinkedHashMap<>();
        forms.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .takeWhile(_ -> byStem.size() < limit)
                .forEach(form -> byStem.putIfAbsent(stem(form), form));
        return List.copyOf(byStem.values());
    }

    private static void addForms(TermsEnum terms, BytesRef beginning, Map<String, Integer> forms) throws IOException {
        if (terms.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
            return;
        }
        int seen = 0;
        for (BytesRef term = terms.term();
                term != null && seen < MOST_FORMS && Fields.startsWith(term, beginning);
                term = terms.next()) {
            forms.merge(Fields.formOf(term.utf8ToString()), terms.docFreq(), Integer::sum);
            seen++;
        }
    }

    private static String stem(String form) {
        List<Token> tokens = CzechText.tokens(form);
        return tokens.isEmpty() ? form : tokens.getFirst().stem();
    }

    private List<Suggestions.Title> titles(List<Token> words, int limit) throws IOException {
        var query =
                new BooleanQuery.Builder().add(new TermQuery(new Term(Fields.FIRST, Fields.FIRST_VALUE)), Occur.FILTER);
        for (Token word : words.subList(0, words.size() - 1)) {
            query.add(new TermQuery(new Term(Fields.TITLE, Fields.term(word.stem()))), Occur.MUST);
        }
        Token last = words.getLast();
        var beginning = new PrefixQuery(
                new Term(Fields.TITLE_FOLDED, Fields.term(last.folded())),
                MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
        query.add(beginning, Occur.MUST);
        List<ScoreDoc> found = new ArrayList<>(List.of(snapshot.search(query.build(), limit).scoreDocs));
        found.sort(Comparator.comparingDouble(hit -> -hit.score));
        List<Suggestions.Title> titles = new ArrayList<>();
        for (ScoreDoc hit : found) {
            titles.add(title(snapshot.storedFields().document(hit.doc)));
        }
        return titles;
    }

    private static Suggestions.Title title(Document document) {
        var entry = StoredEntry.read(document, Map.of());
        return new Suggestions.Title(entry.type(), entry.id(), entry.title(), entry.address(), entry.addressEn());
    }
}

package cz.obzor.search.lucene;

import cz.obzor.search.Clause;
import cz.obzor.search.Hits;
import cz.obzor.search.QueryText;
import cz.obzor.text.CzechText;
import cz.obzor.text.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Words that nothing in the index has, replaced by the nearest that something has.
final class Spelling {
    private static final int SHORTEST = 4;
    private static final int SHORTEST_FOR_TWO_EDITS = 8;

    private final IndexReader reader;
    private final List<Hits.Correction> corrections = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    Spelling(IndexReader reader) {
        this.reader = reader;
    }

    List<Hits.Correction> corrections() {
        return corrections;
    }

    List<String> unknown() {
        return unknown;
    }

    QueryText corrected(QueryText text) throws IOException {
        List<Clause> clauses = new ArrayList<>();
        for (Clause clause : text.clauses()) {
            clauses.add(
                    switch (clause) {
                        case Clause.Word word -> corrected(word);
                        case Clause.Prefix prefix -> prefix;
                        case Clause.Phrase phrase -> {
                            List<Clause.Word> words = new ArrayList<>();
                            for (Clause.Word word : phrase.words()) {
                                words.add(corrected(word));
                            }
                            yield new Clause.Phrase(phrase.typed(), words);
                        }
                    });
        }
        return new QueryText(clauses, text.cut());
    }

    private Clause.Word corrected(Clause.Word word) throws IOException {
        String stem = Fields.term(word.stem());
        if (reader.docFreq(new Term(Fields.TEXT, stem)) + reader.docFreq(new Term(Fields.TITLE, stem)) > 0) {
            return word;
        }
        String nearest = nearest(word.folded());
        if (nearest == null) {
            unknown.add(word.typed());
            return word;
        }
        Token used = CzechText.tokens(commonestForm(nearest)).getFirst();
        corrections.add(new Hits.Correction(word.typed(), used.form()));
        return word.correctedTo(used);
    }

    private @Nullable String nearest(String folded) throws IOException {
        int length = folded.length();
        if (length < SHORTEST || length > 40 || folded.chars().anyMatch(Character::isDigit)) {
            return null;
        }
        int edits = length < SHORTEST_FOR_TWO_EDITS ? 1 : 2;
        Candidate best = null;
        for (String field : List.of(Fields.TEXT_FOLDED, Fields.TITLE_FOLDED)) {
            Terms terms = MultiTerms.getTerms(reader, field);
            if (terms != null) {
                // of two edits none may be in the first letter: it is seldom wrong, and the search is ten times shorter
                best = better(best, new FuzzyTermsEnum(terms, new Term(field, folded), edits, edits - 1, true), length);
            }
        }
        return best == null ? null : best.folded;
    }

    private static @Nullable Candidate better(@Nullable Candidate known, FuzzyTermsEnum near, int length)
            throws IOException {
        Candidate best = known;
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            String folded = term.utf8ToString();
            int edits = Math.round((1 - near.getBoost()) * Math.min(length, folded.length()));
            var candidate = new Candidate(folded, edits, near.docFreq());
            if (best == null || candidate.isBetterThan(best)) {
                best = candidate;
            }
        }
        return best;
    }

    /// The form in which a word is mostly written: {@code pribram} is {@code příbram}.
    private String commonestForm(String folded) throws IOException {
        String best = folded;
        int most = 0;
        for (String field : List.of(Fields.TEXT_FORM, Fields.TITLE_FORM)) {
            Terms terms = MultiTerms.getTerms(reader, field);
            if (terms == null) {
                continue;
            }
            TermsEnum forms = terms.iterator();
            var prefix = new BytesRef(Fields.formsOf(folded));
            if (forms.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
                continue;
            }
            for (BytesRef form = forms.term(); form != null && Fields.startsWith(form, prefix); form = forms.next()) {
                if (forms.docFreq() > most) {
                    most = forms.docFreq();
                    best = Fields.formOf(form.utf8ToString());
                }
            }
        }
        return best;
    }

    private record Candidate(String folded, int edits, int passages) {
        boolean isBetterThan(Candidate other) {
            return edits < other.edits || (edits == other.edits && passages > other.passages);
        }
    }
}

package cz.obzor.search;

import cz.obzor.text.CzechText;
import cz.obzor.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds in a text what a query is looking for, the same way whichever engine found the text.
public final class Marker {
    private final List<Clause> clauses;
    private final List<Clause> wanted;

    public Marker(QueryText query) {
        this.clauses = query.clauses();
        this.wanted = query.wanted();
    }

    /// Stretches of a text that a query met, in order, without overlaps.
    ///
    /// @param query as typed
    public static List<Mark> marks(String text, String query) {
        return new Marker(QueryText.parse(query)).marks(CzechText.tokens(text));
    }

    /// @param text its tokens in order
    public List<Mark> marks(List<Token> text) {
        List<Mark> marks = new ArrayList<>();
        for (int clause = 0; clause < clauses.size(); clause++) {
            if (wanted.contains(clauses.get(clause))) {
                mark(text, clause, marks);
            }
        }
        marks.sort(Comparator.comparingInt(Mark::start).thenComparing(Mark::end, Comparator.reverseOrder()));
        return withoutOverlaps(marks);
    }

    private void mark(List<Token> text, int number, List<Mark> marks) {
        switch (clauses.get(number)) {
            case Clause.Word word -> {
                for (Token token : text) {
                    if (answers(token, word)) {
                        marks.add(new Mark(token.start(), token.end(), number, how(token, word)));
                    }
                }
            }
            case Clause.Prefix prefix -> {
                for (Token token : text) {
                    if (token.folded().startsWith(prefix.folded())) {
                        marks.add(new Mark(token.start(), token.end(), number, Mark.How.PREFIX));
                    }
                }
            }
            case Clause.Phrase phrase -> markPhrase(text, phrase, number, marks);
        }
    }

    private static void markPhrase(List<Token> text, Clause.Phrase phrase, int number, List<Mark> marks) {
        int length = phrase.words().size();
        for (int from = 0; from + length <= text.size(); from++) {
            if (standsAt(text, from, phrase.words())) {
                int start = text.get(from).start();
                int end = text.get(from + length - 1).end();
                marks.add(new Mark(start, end, number, Mark.How.PHRASE));
            }
        }
    }

    private static boolean standsAt(List<Token> text, int from, List<Clause.Word> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!answers(text.get(from + i), words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean answers(Token token, Clause.Word word) {
        return token.stem().equals(word.stem());
    }

    private static Mark.How how(Token token, Clause.Word word) {
        if (word.corrected()) {
            return Mark.How.TYPO;
        }
        return token.folded().equals(word.folded()) ? Mark.How.EXACT : Mark.How.INFLECTED;
    }

    private static List<Mark> withoutOverlaps(List<Mark> sorted) {
        List<Mark> apart = new ArrayList<>();
        int end = 0;
        for (Mark mark : sorted) {
            if (mark.start() >= end) {
                apart.add(mark);
                end = mark.end();
            }
        }
        return apart;
    }
}

package cz.obzor.search;

import cz.obzor.text.CzechText;
import cz.obzor.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What somebody typed, read as clauses: words, {@code "quoted phrases"} and {@code begin*}. Everything else is
/// punctuation, so no text is ever a wrong query.
///
/// @param clauses in the order typed
/// @param cut     whether words beyond {@link #MAX_WORDS} were left out
public record QueryText(List<Clause> clauses, boolean cut) {
    public static final int MAX_WORDS = 32;
    private static final int SHORTEST_PREFIX = 2;
    private static final Pattern QUOTE = Pattern.compile("[\"„“”«»]");

    public QueryText {
        clauses = List.copyOf(clauses);
    }

    public static QueryText parse(String text) {
        List<Clause> clauses = new ArrayList<>();
        String[] parts = QUOTE.split(text, -1);
        for (int i = 0; i < parts.length; i++) {
            boolean quoted = i % 2 == 1 && i < parts.length - 1;
            if (quoted) {
                addPhrase(parts[i], clauses);
            } else {
                addWords(parts[i], clauses);
            }
        }
        List<Clause> kept = withinLimit(clauses);
        return new QueryText(kept, kept.size() < clauses.size());
    }

    public boolean isEmpty() {
        return clauses.isEmpty();
    }

    /// Clauses that hits should have: all but common words, unless there are no others.
    public List<Clause> wanted() {
        List<Clause> wanted = clauses.stream()
                .filter(clause -> !(clause instanceof Clause.Word word && word.common()))
                .toList();
        return wanted.isEmpty() ? clauses : wanted;
    }

    /// The same query as somebody would type it, with corrections in place.
    public String asTyped() {
        var text = new StringBuilder();
        for (Clause clause : clauses) {
            text.append(text.isEmpty() ? "" : " ");
            switch (clause) {
                case Clause.Word word -> text.append(word.form());
                case Clause.Prefix prefix -> text.append(prefix.typed()).append('*');
                case Clause.Phrase phrase -> {
                    text.append('"');
                    for (int i = 0; i < phrase.words().size(); i++) {
                        text.append(i == 0 ? "" : " ")
                                .append(phrase.words().get(i).form());
                    }
                    text.append('"');
                }
            }
        }
        return text.toString();
    }

    private static void addPhrase(String text, List<Clause> clauses) {
        List<Clause.Word> words =
                CzechText.tokens(text).stream().map(Clause.Word::of).toList();
        if (words.size() == 1) {
            clauses.add(words.getFirst());
        } else if (!words.isEmpty()) {
            clauses.add(new Clause.Phrase(text.strip(), words));
        }
    }

    private static void addWords(String text, List<Clause> clauses) {
        for (Token token : CzechText.tokens(text)) {
            boolean starred = token.end() < text.length() && text.charAt(token.end()) == '*';
            clauses.add(
                    starred && token.folded().length() >= SHORTEST_PREFIX
                            ? new Clause.Prefix(token.form(), token.folded())
                            : Clause.Word.of(token));
        }
    }

    private static List<Clause> withinLimit(List<Clause> clauses) {
        int words = 0;
        List<Clause> kept = new ArrayList<>();
        for (Clause clause : clauses) {
            words += clause instanceof Clause.Phrase phrase ? phrase.words().size() : 1;
            if (words > MAX_WORDS) {
                break;
            }
            kept.add(clause);
        }
        return kept;
    }
}

package cz.obzor.mining.finding;

import cz.obzor.mining.term.TermIndex;
import cz.obzor.mining.term.TermIndex.Match;
import cz.obzor.mining.term.TermList;
import cz.obzor.mining.term.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A curated list of things and the terms by which texts call them (columns name, term).
public final class NamedTerms {
    private final TermIndex<String> terms = new TermIndex<>();

    private NamedTerms() {}

    public static NamedTerms shipped(String list) {
        NamedTerms all = new NamedTerms();
        for (List<String> row : TermList.shipped(list)) {
            all.terms.add(row.get(1), row.get(0));
        }
        return all;
    }

    /// Names of the things that a text speaks of, in its order, each once.
    Set<String> in(Words words) {
        Set<String> names = new LinkedHashSet<>();
        for (Match<String> match : terms.find(words)) {
            names.add(match.values().getFirst());
        }
        return names;
    }

    /// The thing that the whole text is; null where there is more or less in it.
    @Nullable
    String whole(Words words) {
        if (words.isEmpty()) {
            return null;
        }
        Match<String> match = terms.longest(words, 0);
        return match != null && match.to() == words.tokens().size()
                ? match.values().getFirst()
                : null;
    }

    List<Match<String>> matches(Words words) {
        return terms.find(words);
    }
}

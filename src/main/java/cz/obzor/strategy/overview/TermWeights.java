package cz.obzor.strategy.overview;

import cz.obzor.strategy.Term;
import cz.obzor.strategy.store.TermTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How telling terms are: the fewer strategies use one, the more. Counting all terms takes a while, so the counts are
/// some minutes old.
@Component
public class TermWeights {
    private static final Duration KEPT = Duration.ofMinutes(5);
    /// how much a further word of a term adds
    private static final double LONGER = 0.5;

    private final TermTable terms;
    private final Clock clock;
    private volatile @Nullable Counts counts;

    TermWeights(TermTable terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    private record Counts(Map<String, Integer> strategies, long documents, Instant at) {}

    private synchronized Counts counts() {
        Counts known = counts;
        if (known == null || known.at().plus(KEPT).isBefore(clock.instant())) {
            known = new Counts(terms.strategies(), terms.documents(), clock.instant());
            counts = known;
        }
        return known;
    }

    /// What a term weighs in its strategy (tf-idf): how often it uses it, and how rare it is in others.
    public double weight(Term term) {
        Counts now = counts();
        int strategies = now.strategies().getOrDefault(term.key(), 1);
        return (1 + Math.log(term.nodes())) * Math.log(1 + (double) Math.max(now.documents(), 1) / strategies);
    }

    /// The most telling terms of a strategy, used at least twice where it has such. A term inside a longer one that is
    /// used as often is left out.
    public List<Term> keyphrases(List<Term> all, int most) {
        List<Term> often = all.stream().filter(term -> term.nodes() > 1).toList();
        List<Term> candidates = often.size() >= most ? often : all;
        return candidates.stream()
                .filter(term -> candidates.stream().noneMatch(other -> holds(other, term)))
                .sorted(Comparator.comparingDouble((Term term) -> weight(term) * (1 + LONGER * (term.words() - 1)))
                        .reversed()
                        .thenComparing(Term::key))
                .limit(most)
                .toList();
    }

    private static boolean holds(Term longer, Term term) {
        return longer.words() > term.words()
                && longer.nodes() >= term.nodes()
                && (" " + longer.key() + " ").contains(" " + term.key() + " ");
    }
}

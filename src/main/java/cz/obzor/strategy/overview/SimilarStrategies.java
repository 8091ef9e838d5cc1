package cz.obzor.strategy.overview;

import cz.obzor.codelist.Codelists;
import cz.obzor.mining.Years;
import cz.obzor.strategy.Strategy;
import cz.obzor.strategy.store.StrategyListing;
import cz.obzor.strategy.store.TermTable;
import cz.obzor.territory.Level;
import cz.obzor.territory.SizeClass;
import cz.obzor.territory.Territories;
import cz.obzor.territory.Territory;
import cz.obzor.territory.TerritoryCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Strategies that are much like one, each with what they share: topics, telling words, size of the municipality, kind
/// and years. How much each reason counts was chosen by eye, not measured.
@Component
public class SimilarStrategies {
    private static final double OF_WORDS = 0.45;
    private static final double OF_TOPICS = 0.3;
    private static final double OF_SIZE = 0.1;
    private static final double OF_KIND = 0.05;
    private static final double OF_YEARS = 0.1;
    /// below this two strategies are not called alike
    private static final double LEAST = 0.2;
    /// share of the weight of telling words that counts in full; even close ones word most things otherwise
    private static final double ALL_WORDS = 0.4;

    private static final int TELLING_WORDS = 60;
    private static final int MAIN_TOPICS = 5;

    private final StrategyListing strategies;
    private final TermTable terms;
    private final TermWeights weights;
    private final Territories territories;
    private final SizeClass sizes;

    SimilarStrategies(
            StrategyListing strategies,
            TermTable terms,
            TermWeights weights,
            Territories territories,
            Codelists codelists) {
        this.strategies = strategies;
        this.terms = terms;
        this.weights = weights;
        this.territories = territories;
        this.sizes = new SizeClass(codelists.get("size-class"));
    }

    /// @param score  0 to 1
    /// @param topics main topics of both
    /// @param words  telling terms of both, in the form of the strategy asked for, the most telling first
    /// @param size   code of the size class of both municipalities; null where it differs or is not known
    /// @param kind   whether they are of one kind
    /// @param years  in which both hold; null where there are none
    public record Similar(
            Strategy strategy,
            double score,
            List<String> topics,
            List<String> words,
            @Nullable String size,
            boolean kind,
            @Nullable Years years) {
        public Similar {
            topics = List.copyOf(topics);
            words = List.copyOf(words);
        }
    }

    /// The most similar first; none for a strategy without a tree.
    public List<Similar> to(Strategy strategy, int most) {
        Map<String, Double> telling = new HashMap<>();
        Map<String, String> forms = new HashMap<>();
        weights.keyphrases(terms.of(strategy.id()), TELLING_WORDS).forEach(term -> {
            telling.put(term.key(), weights.weight(term));
            forms.put(term.key(), term.form());
        });
        if (telling.isEmpty()) {
            return List.of();
        }
        Map<String, List<String>> shared = terms.shared(strategy.id(), List.copyOf(telling.keySet()));
        List<Similar> similar = new ArrayList<>();
        for (Strategy other : strategies.withTree()) {
            if (!other.id().equals(strategy.id())) {
                List<String> keys = shared.getOrDefault(other.id().value(), List.of());
                Similar found = compared(strategy, other, keys, telling, forms);
                // without a topic or words in common the rest is chance
                if (found.score() >= LEAST
                        && !(found.topics().isEmpty() && found.words().isEmpty())) {
                    similar.add(found);
                }
            }
        }
        return similar.stream()
                .sorted(Comparator.comparingDouble(Similar::score)
                        .reversed()
                        .thenComparing(one -> one.strategy().id().value()))
                .limit(most)
                .toList();
    }

    private Similar compared(
            Strategy one, Strategy other, List<String> keys, Map<String, Double> telling, Map<String, String> forms) {
        List<String> topics = new ArrayList<>(mainTopics(one));
        topics.retainAll(mainTopics(other));
        Set<String> allTopics = new HashSet<>(mainTopics(one));
        allTopics.addAll(mainTopics(other));
        double all = telling.values().stream().mapToDouble(Double::doubleValue).sum();
        double common =
                keys.stream().mapToDouble(key -> telling.getOrDefault(key, 0.0)).sum();
        String size = size(one)
                .filter(own -> size(other).filter(own::equals).isPresent())
                .orElse(null);
        boolean kind = one.kind().equals(other.kind());
        var years = years(one, other);
        double score = OF_WORDS * Math.min(1, common / all / ALL_WORDS)
                + (allTopics.isEmpty() ? 0 : OF_TOPICS * topics.size() / allTopics.size())
                + (size == null ? 0 : OF_SIZE)
                + (kind ? OF_KIND : 0)
                + (years == null ? 0 : OF_YEARS);
        List<String> words = keys.stream()
                .sorted(Comparator.comparingDouble((String key) -> telling.getOrDefault(key, 0.0))
                        .reversed())
                .map(key -> forms.getOrDefault(key, key))
                .toList();
        return new Similar(other, score, topics, words, size, kind, years);
    }

    private static List<String> mainTopics(Strategy strategy) {
        return strategy.foundTopics().stream().limit(MAIN_TOPICS).toList();
    }

    private Optional<String> size(Strategy strategy) {
        return Optional.ofNullable(strategy.territory())
                .flatMap(TerritoryCode::parse)
                .filter(code -> code.level() == Level.MUNICIPALITY)
                .flatMap(territories::find)
                .map(Territory::population)
                .map(sizes::of);
    }

    /// Only where both say when they begin and end.
    private static @Nullable Years years(Strategy one, Strategy other) {
        LocalDate from = one.validFrom();
        LocalDate to = one.validTo();
        LocalDate otherFrom = other.validFrom();
        LocalDate otherTo = other.validTo();
        if (from == null || to == null || otherFrom == null || otherTo == null) {
            return null;
        }
        int first = Math.max(from.getYear(), otherFrom.getYear());
        int last = Math.min(to.getYear(), otherTo.getYear());
        return first > last ? null : new Years(first, last);
    }
}

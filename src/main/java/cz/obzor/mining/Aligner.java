package cz.obzor.mining;

import cz.obzor.mining.term.TermIndex;
import cz.obzor.mining.term.TermIndex.Match;
import cz.obzor.mining.term.Words;
import cz.obzor.text.CzechText;
import cz.obzor.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds which targets of a framework a node supports. Two things speak for a target: its curated terms in the words of
/// the node, and words that the node shares with the target, the rarer among the targets the more. Made once for a
/// framework; any number of threads may ask.
public final class Aligner {
    private static final double LEAST = 0.45;
    /// of the strongest that a further target needs
    private static final double SHARE = 0.7;
    private static final int MOST = 3;
    private static final int MOST_WORDS = 6;

    /// title, description and headings of a node; title, description and headings of a target
    private static final double[] NODE = {1, 0.4, 0.35};
    private static final double[] TARGET = {1, 0.35, 0.3};
    /// "doprava" and "dopravní" have other stems but one beginning
    private static final int BEGINNING = 5;
    private static final double KIN = 0.5;
    /// so much of curated terms makes a target as likely as not
    private static final double EVEN_TERMS = 0.9;
    /// so much of likeness does
    private static final double EVEN_LIKENESS = 0.25;
    private static final double MOST_BY_ONE_WORD = 0.6;
    /// One shared word is chance.
    private static final int FEWEST_SHARED = 2;

    private static final Set<String> GENERIC = GenericWords.stems();

    private final List<AlignmentTarget> targets;
    private final TermIndex<Integer> terms = new TermIndex<>();
    private final Map<String, Map<Integer, Double>> byKey = new HashMap<>();
    private final Map<String, Double> rarity = new HashMap<>();
    private final double[] lengths;

    private Aligner(List<AlignmentTarget> targets) {
        this.targets = List.copyOf(targets);
        this.lengths = new double[targets.size()];
        for (int i = 0; i < targets.size(); i++) {
            AlignmentTarget target = targets.get(i);
            for (String term : target.terms()) {
                if (!CzechText.tokens(term).isEmpty()) {
                    terms.add(term, i);
                }
            }
            int at = i;
            keys(target.title(), target.text(), target.path(), TARGET)
                    .forEach((key, value) ->
                            byKey.computeIfAbsent(key, _ -> new HashMap<>(2)).put(at, value));
        }
        byKey.forEach((key, values) -> rarity.put(
                key, Math.log(1 + (double) targets.size() / values.size()) * (key.startsWith("~") ? KIN : 1)));
        byKey.forEach((key, values) -> values.forEach((target, value) -> {
            double weight = value * rarity.getOrDefault(key, 0.0);
            lengths[target] += weight * weight;
        }));
    }

    public static Aligner to(List<AlignmentTarget> targets) {
        return new Aligner(targets);
    }

    /// Targets that the node supports with some confidence, the surest first; none where nothing speaks clearly.
    ///
    /// @param path titles of the nodes above, from the top
    public List<Alignment> align(String title, @Nullable String text, List<String> path) {
        Map<Integer, Found> found = new LinkedHashMap<>();
        String description = text == null ? "" : text;
        curated(Words.of(title), NODE[0], found);
        curated(Words.of(description), NODE[1], found);
        path.forEach(heading -> curated(Words.of(heading), NODE[2], found));
        likeness(title, description, path, found);
        List<Alignment> ranked = found.entrySet().stream()
                .map(entry -> new Alignment(
                        targets.get(entry.getKey()).id(),
                        entry.getValue().confidence(),
                        entry.getValue().because()))
                .filter(alignment -> alignment.confidence() >= LEAST)
                .sorted(Comparator.comparingDouble(Alignment::confidence)
                        .reversed()
                        .thenComparing(Alignment::target))
                .toList();
        return ranked.stream()
                .filter(alignment ->
                        alignment.confidence() >= SHARE * ranked.getFirst().confidence())
                .limit(MOST)
                .toList();
    }

    private void curated(Words words, double weight, Map<Integer, Found> found) {
        for (Match<Integer> match : terms.find(words)) {
            // a term that several targets share says less of each
            double each = weight / Math.sqrt(match.values().size());
            for (int target : match.values()) {
                Found here = found.computeIfAbsent(target, _ -> new Found());
                boolean isNew = here.words.add(words.between(match.from(), match.to()));
                here.terms += isNew ? each : 0;
            }
        }
    }

    private void likeness(String title, String text, List<String> path, Map<Integer, Found> found) {
        Map<String, Double> node = keys(title, text, path, NODE);
        double length = node.entrySet().stream()
                .mapToDouble(key -> key.getValue() * rarity.getOrDefault(key.getKey(), 1.0))
                .map(weight -> weight * weight)
                .sum();
        Map<Integer, Double> products = new LinkedHashMap<>();
        Map<Integer, Integer> shared = new HashMap<>();
        for (Map.Entry<String, Double> key : node.entrySet()) {
            double rare = rarity.getOrDefault(key.getKey(), 0.0);
            for (Map.Entry<Integer, Double> target :
                    byKey.getOrDefault(key.getKey(), Map.of()).entrySet()) {
                products.merge(target.getKey(), key.getValue() * target.getValue() * rare * rare, Double::sum);
                if (key.getKey().startsWith("~")) {
                    shared.merge(target.getKey(), telling(key, target.getValue()), Integer::sum);
                }
            }
        }
        Map<String, String> forms = forms(title, text, path);
        products.forEach((target, product) -> {
            if (shared.getOrDefault(target, 0) >= FEWEST_SHARED || found.containsKey(target)) {
                Found here = found.computeIfAbsent(target, _ -> new Found());
                here.likeness = product / Math.sqrt(Math.max(length * lengths[target], 1e-9));
                forms.forEach((key, form) -> {
                    if (byKey.getOrDefault(key, Map.of()).containsKey(target)) {
                        here.words.add(form);
                    }
                });
            }
        });
    }

    /// A word that stands in both titles and in no other target is worth two.
    private int telling(Map.Entry<String, Double> key, double inTarget) {
        boolean inTitles = key.getValue() >= NODE[0] && inTarget >= TARGET[0];
        return inTitles && byKey.getOrDefault(key.getKey(), Map.of()).size() == 1 ? FEWEST_SHARED : 1;
    }

    /// Stems of the telling words, and beginnings of the longer ones, with the most that one part gives them.
    private static Map<String, Double> keys(String title, String text, List<String> path, double[] parts) {
        Map<String, Double> keys = new LinkedHashMap<>();
        keys(title, parts[0], keys);
        keys(text, parts[1], keys);
        path.forEach(heading -> keys(heading, parts[2], keys));
        return keys;
    }

    private static void keys(String text, double weight, Map<String, Double> keys) {
        for (Token token : Words.of(text).tokens()) {
            if (isTelling(token)) {
                keys.merge(token.stem(), weight, Math::max);
                keys.merge(beginning(token), weight, Math::max);
            }
        }
    }

    /// By key, the word of the node as it stands.
    private static Map<String, String> forms(String title, String text, List<String> path) {
        Map<String, String> forms = new LinkedHashMap<>();
        List<String> all = new ArrayList<>(List.of(title, text));
        all.addAll(path);
        for (String one : all) {
            for (Token token : Words.of(one).tokens()) {
                if (isTelling(token)) {
                    forms.putIfAbsent(beginning(token), token.form());
                }
            }
        }
        return forms;
    }

    private static boolean isTelling(Token token) {
        return token.stem().length() > 2
                && Character.isLetter(token.stem().charAt(0))
                && !GENERIC.contains(token.stem())
                && !CzechText.stopwords().contains(token.folded());
    }

    private static String beginning(Token token) {
        String stem = token.stem();
        return "~" + (stem.length() > BEGINNING ? stem.substring(0, BEGINNING) : stem);
    }

    /// What speaks for one target.
    private static final class Found {
        private double terms;
        private double likeness;
        private final Set<String> words = new LinkedHashSet<>();

        /// Either alone may settle it; together they are surer. One shared word alone is never sure.
        double confidence() {
            double byTerms = terms * terms / (terms * terms + EVEN_TERMS * EVEN_TERMS);
            double byLikeness = likeness * likeness / (likeness * likeness + EVEN_LIKENESS * EVEN_LIKENESS);
            double most = terms == 0 && words.size() < FEWEST_SHARED ? MOST_BY_ONE_WORD : 1;
            return Math.round(100 * Math.min(most, 1 - (1 - byTerms) * (1 - byLikeness))) / 100.0;
        }

        List<String> because() {
            return words.stream().limit(MOST_WORDS).toList();
        }
    }
}

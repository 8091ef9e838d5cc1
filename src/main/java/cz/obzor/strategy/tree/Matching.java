package cz.obzor.strategy.tree;

import cz.obzor.strategy.NodeContent;
import cz.obzor.strategy.StrategyNode;
import cz.obzor.strategy.Suggestion;
import cz.obzor.text.CzechText;
import cz.obzor.text.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Which node of a tree a later run found again. By the id that mining gave it, then by label and title, then, for what
/// people decided of, by a title that is much the same.
final class Matching {
    /// share of words in common that a node with the same label needs, and one with another
    private static final double SAME_LABEL = 0.4;
    private static final double OTHER_LABEL = 0.75;

    private final Map<String, StrategyNode> matches = new LinkedHashMap<>();
    private final Map<String, StrategyNode> nodes = new LinkedHashMap<>();
    private final Map<String, Suggestion> found = new LinkedHashMap<>();

    private Matching(List<StrategyNode> nodes, List<Suggestion> found) {
        nodes.stream().filter(node -> node.seen() != null).forEach(node -> this.nodes.put(node.id(), node));
        found.forEach(suggestion -> this.found.put(suggestion.id(), suggestion));
    }

    /// Node by the id of the suggestion that is the same.
    static Map<String, StrategyNode> of(List<StrategyNode> nodes, List<Suggestion> found) {
        var matching = new Matching(nodes, found);
        matching.byKey(Suggestion::id);
        matching.byKey(suggestion -> heading(suggestion.content()));
        matching.byLikeness(node -> node.state().decided());
        return matching.matches;
    }

    /// What was found in one version of a document by the id of what is the same in another; there a title that is
    /// much the same will do for every node.
    static Map<String, Suggestion> ofVersions(List<Suggestion> old, List<Suggestion> next) {
        var matching = new Matching(
                old.stream()
                        .map(suggestion -> StrategyNode.suggested(suggestion.id(), suggestion.parent(), suggestion))
                        .toList(),
                next);
        matching.byKey(Suggestion::id);
        matching.byKey(suggestion -> heading(suggestion.content()));
        matching.byLikeness(_ -> true);
        Map<String, Suggestion> matches = new LinkedHashMap<>();
        matching.matches.forEach((id, node) -> matches.put(id, last(node)));
        return matches;
    }

    private static String heading(NodeContent content) {
        return content.kind() + " " + content.label() + " " + String.join(" ", words(content));
    }

    private static Suggestion last(StrategyNode node) {
        return node.news() == null ? Objects.requireNonNull(node.seen()) : node.news();
    }

    /// A key that several have tells nothing of either.
    private void byKey(Function<Suggestion, String> key) {
        Map<String, List<StrategyNode>> byKey =
                nodes.values().stream().collect(Collectors.groupingBy(node -> key.apply(last(node))));
        Map<String, List<Suggestion>> foundByKey = found.values().stream().collect(Collectors.groupingBy(key));
        foundByKey.forEach((value, suggestions) -> {
            List<StrategyNode> same = byKey.getOrDefault(value, List.of());
            if (suggestions.size() == 1 && same.size() == 1) {
                match(suggestions.getFirst(), same.getFirst());
            }
        });
    }

    private void match(Suggestion suggestion, StrategyNode node) {
        matches.put(suggestion.id(), node);
        found.remove(suggestion.id());
        nodes.remove(node.id());
    }

    private record Pair(StrategyNode node, Suggestion suggestion, double likeness) {}

    private void byLikeness(Predicate<StrategyNode> which) {
        Map<String, Set<String>> words = new HashMap<>();
        Map<String, List<Suggestion>> byWord = new HashMap<>();
        Map<String, List<Suggestion>> byLabel = new HashMap<>();
        for (Suggestion suggestion : found.values()) {
            Set<String> own = words(suggestion.content());
            words.put(suggestion.id(), own);
            own.forEach(
                    word -> byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(suggestion));
            String label = suggestion.content().label();
            if (label != null) {
                byLabel.computeIfAbsent(label, _ -> new ArrayList<>()).add(suggestion);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        nodes.values().stream().filter(which).forEach(node -> {
            Suggestion last = last(node);
            Set<String> own = words(last.content());
            Set<Suggestion> candidates = Collections.newSetFromMap(new IdentityHashMap<>());
            candidates.addAll(byLabel.getOrDefault(last.content().label(), List.of()));
            rarest(own, byWord).forEach(word -> candidates.addAll(byWord.getOrDefault(word, List.of())));
            candidates.forEach(
                    suggestion -> pair(node, last, own, suggestion, words).ifPresent(pairs::add));
        });
        pairs.sort(Comparator.comparingDouble(Pair::likeness)
                .reversed()
                .thenComparing(pair -> pair.node().id())
                .thenComparing(pair -> pair.suggestion().id()));
        for (Pair pair : pairs) {
            if (nodes.containsKey(pair.node().id())
                    && found.containsKey(pair.suggestion().id())) {
                match(pair.suggestion(), pair.node());
            }
        }
    }

    /// Of words of a title so many of the rarest that any title which is like it enough under another label has one of
    /// them: of {@code n} words it must share {@code n * OTHER_LABEL / (2 - OTHER_LABEL)} at least. With a word in
    /// thousands of titles left out, even trees of thousands of nodes are compared in seconds.
    private static List<String> rarest(Set<String> words, Map<String, List<Suggestion>> byWord) {
        int shared = (int) Math.ceil(words.size() * OTHER_LABEL / (2 - OTHER_LABEL));
        return words.stream()
                .sorted(Comparator.comparingInt(
                        word -> byWord.getOrDefault(word, List.of()).size()))
                .limit(words.size() - shared + 1L)
                .toList();
    }

    private static Optional<Pair> pair(
            StrategyNode node,
            Suggestion last,
            Set<String> own,
            Suggestion suggestion,
            Map<String, Set<String>> words) {
        boolean sameLabel = last.content().label() != null
                && last.content().label().equals(suggestion.content().label());
        double likeness = likeness(own, words.getOrDefault(suggestion.id(), Set.of()));
        return suggestion.content().kind() == last.content().kind()
                        && likeness >= (sameLabel ? SAME_LABEL : OTHER_LABEL)
                ? Optional.of(new Pair(node, suggestion, likeness + (sameLabel ? 1 : 0)))
                : Optional.empty();
    }

    /// Words in common among all words (Dice).
    private static double likeness(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        return 2.0 * common.size() / (a.size() + b.size());
    }

    private static Set<String> words(NodeContent content) {
        return CzechText.tokens(content.title()).stream()
                .map(Token::stem)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

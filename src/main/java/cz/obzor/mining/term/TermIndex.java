package cz.obzor.mining.term;

import cz.obzor.text.CzechText;
import cz.obzor.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Curated terms in a tree of words, so that a text is searched for all of them in one pass. Where terms overlap, the
/// one that begins first counts, and of those the longest: {@code "dopravní hřiště"} is not about traffic.
///
/// A word of a term meets every inflected form of itself. {@code cyklo*} meets all words that begin so. A word in
/// capitals ({@code GIS}, {@code NPO}) meets only itself in capitals, a word in quotation marks only that form.
///
/// @param <T> what a term stands for; several may share one term
public final class TermIndex<T> {
    /// Shorter beginnings would meet everything.
    private static final int SHORTEST_PREFIX = 3;

    private final Node<T> root = new Node<>();

    /// An occurrence of a term.
    ///
    /// @param from   index of its first word
    /// @param to     index after its last
    /// @param values what the term stands for
    public record Match<T>(int from, int to, List<T> values) {}

    private static final class Node<T> {
        private final Map<String, Node<T>> byStem = new HashMap<>(2);
        private final Map<String, Node<T>> byForm = new HashMap<>(2);
        private final Map<String, Node<T>> byLowerCase = new HashMap<>(2);
        /// by the first letters, for one look-up must tell whether any prefix can fit
        private final Map<String, List<Prefix<T>>> byPrefix = new HashMap<>(2);
        private final List<T> values = new ArrayList<>(1);
    }

    private record Prefix<T>(String letters, Node<T> next) {}

    /// Adds a term. Only before the index is used.
    public TermIndex<T> add(String term, T value) {
        Node<T> node = root;
        for (String word : term.strip().split("[\\s\u00a0]+")) {
            node = next(node, word);
        }
        if (node == root) {
            throw new IllegalArgumentException("a term needs a word: \"" + term + "\"");
        }
        node.values.add(value);
        return this;
    }

    /// Terms in a text, in its order, none overlapping another.
    public List<Match<T>> find(Words words) {
        List<Match<T>> found = new ArrayList<>();
        for (int at = 0; at < words.tokens().size(); ) {
            Match<T> match = longest(words, at);
            if (match == null) {
                at++;
            } else {
                found.add(match);
                at = match.to();
            }
        }
        return found;
    }

    /// The longest term that begins at a word; null where none does.
    public @Nullable Match<T> longest(Words words, int at) {
        return longest(root, words, at, at);
    }

    private @Nullable Match<T> longest(Node<T> node, Words words, int from, int at) {
        Match<T> best = node.values.isEmpty() ? null : new Match<>(from, at, node.values);
        if (at == words.tokens().size() || (at > from && !words.adjoin(at - 1))) {
            return best;
        }
        Token token = words.tokens().get(at);
        best = longer(best, node.byForm.get(token.form()), words, from, at);
        best = longer(best, node.byStem.get(token.stem()), words, from, at);
        if (!node.byLowerCase.isEmpty()) {
            best = longer(best, node.byLowerCase.get(token.form().toLowerCase(Locale.ROOT)), words, from, at);
        }
        if (!node.byPrefix.isEmpty() && token.folded().length() >= SHORTEST_PREFIX) {
            String start = token.folded().substring(0, SHORTEST_PREFIX);
            for (Prefix<T> prefix : node.byPrefix.getOrDefault(start, List.of())) {
                if (token.folded().startsWith(prefix.letters)) {
                    best = longer(best, prefix.next, words, from, at);
                }
            }
        }
        return best;
    }

    private @Nullable Match<T> longer(@Nullable Match<T> best, @Nullable Node<T> next, Words words, int from, int at) {
        if (next == null) {
            return best;
        }
        Match<T> match = longest(next, words, from, at + 1);
        return match != null && (best == null || match.to() > best.to()) ? match : best;
    }

    private static <T> Node<T> next(Node<T> node, String word) {
        if (word.endsWith("*")) {
            String letters = CzechText.fold(word.substring(0, word.length() - 1));
            if (letters.length() < SHORTEST_PREFIX) {
                throw new IllegalArgumentException("a beginning needs three letters: \"" + word + "\"");
            }
            List<Prefix<T>> prefixes =
                    node.byPrefix.computeIfAbsent(letters.substring(0, SHORTEST_PREFIX), _ -> new ArrayList<>(1));
            return prefixes.stream()
                    .filter(prefix -> prefix.letters.equals(letters))
                    .map(Prefix::next)
                    .findFirst()
                    .orElseGet(() -> {
                        Prefix<T> prefix = new Prefix<>(letters, new Node<>());
                        prefixes.add(prefix);
                        return prefix.next;
                    });
        }
        if (word.length() > 2 && word.startsWith("'") && word.endsWith("'")) {
            String form = word.substring(1, word.length() - 1).toLowerCase(Locale.ROOT);
            return node.byLowerCase.computeIfAbsent(form, _ -> new Node<>());
        }
        Node<T> last = node;
        for (Token token : CzechText.tokens(word)) {
            last = isAbbreviation(token.form())
                    ? last.byForm.computeIfAbsent(token.form(), _ -> new Node<>())
                    : last.byStem.computeIfAbsent(token.stem(), _ -> new Node<>());
        }
        return last;
    }

    private static boolean isAbbreviation(String form) {
        return form.length() > 1
                && form.equals(form.toUpperCase(Locale.ROOT))
                && !form.equals(form.toLowerCase(Locale.ROOT));
    }
}

package cz.obzor.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;

/// Words with their lemmas, and how well a stemmer keeps forms of one lemma together and lemmas apart.
///
/// @param words in running order or by lemma
record Inflections(List<Word> words) {
    /// @param noun whether it is a noun or an adjective
    record Word(String lemma, String form, boolean noun) {}

    /// What a search for one form finds.
    ///
    /// @param recall     share of the words of the same lemma that are found
    /// @param precision  share of the words found that have the same lemma
    /// @param lemmasEach lemmas that share a stem, on average
    record Search(double recall, double precision, double lemmasEach) {}

    Inflections {
        words = List.copyOf(words);
    }

    /// Pairs of lemma and form between tabs. Pairs of which only one is negated are left out: that is another word.
    static Inflections pairs(Path file) {
        List<Word> words = new ArrayList<>();
        for (String line : lines(file)) {
            String[] pair = line.replace("\uFEFF", "").split("\t");
            if (pair.length == 2 && isNegated(pair[0]) == isNegated(pair[1])) {
                words.add(new Word(pair[0], pair[1], !isVerb(pair[0])));
            }
        }
        return new Inflections(words);
    }

    /// Running text with lemmas and parts of speech.
    static Inflections conllu(List<Path> files) {
        List<Word> words = new ArrayList<>();
        for (Path file : files) {
            for (String line : lines(file)) {
                String[] cells = line.split("\t");
                boolean word = cells.length > 5
                        && cells[0].matches("\\d+")
                        && cells[1].length() > 1
                        && cells[1].chars().allMatch(Character::isLetter);
                if (word) {
                    words.add(new Word(
                            cells[2], cells[1], Set.of("NOUN", "ADJ", "PROPN").contains(cells[3])));
                }
            }
        }
        return new Inflections(words);
    }

    /// Share of forms with the same key as their lemma.
    double conflated(UnaryOperator<String> key, boolean noun) {
        return words.stream()
                .filter(word -> word.noun == noun)
                .mapToInt(word -> key.apply(word.lemma).equals(key.apply(word.form)) ? 1 : 0)
                .average()
                .orElse(0);
    }

    /// Takes each noun or adjective of the text as a query in its turn.
    Search search(UnaryOperator<String> query, UnaryOperator<String> indexed) {
        Map<String, Map<String, Integer>> found = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        Map<String, Set<String>> lemmas = new HashMap<>();
        for (Word word : words) {
            String key = indexed.apply(word.form);
            found.computeIfAbsent(key, none -> new HashMap<>()).merge(word.lemma, 1, Integer::sum);
            all.merge(word.lemma, 1, Integer::sum);
            if (word.noun) {
                lemmas.computeIfAbsent(key, none -> new HashSet<>()).add(word.lemma);
            }
        }
        List<Word> nouns = words.stream().filter(Word::noun).toList();
        double recall = 0;
        double precision = 0;
        for (Word word : nouns) {
            Map<String, Integer> hits = found.getOrDefault(query.apply(word.form), Map.of());
            double right = hits.getOrDefault(word.lemma, 0);
            int total = hits.values().stream().mapToInt(Integer::intValue).sum();
            recall += right / all.getOrDefault(word.lemma, 1);
            precision += total == 0 ? 1 : right / total;
        }
        double each = lemmas.values().stream().mapToInt(Set::size).average().orElse(0);
        return new Search(recall / nouns.size(), precision / nouns.size(), each);
    }

    private static boolean isNegated(String word) {
        return word.startsWith("ne") && !word.startsWith("nej");
    }

    private static boolean isVerb(String lemma) {
        return lemma.matches(".*([aeěiíyý]|nou|ou|[zs])t");
    }

    private static List<String> lines(Path file) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package cz.obzor.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Names by how they, their case forms or their later words begin. Names are numbers here, words are folded.
final class NamePrefixes {
    /// @param word one or several words that a prefix may begin
    /// @param name to which they belong
    record Word(String word, int name) {}

    /// Better matches first; words in order.
    private final List<List<Word>> ranks;

    /// @param names     by their numbers
    /// @param inflected all forms of them
    NamePrefixes(List<String> names, List<Word> inflected) {
        List<Word> whole = new ArrayList<>();
        List<Word> later = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            whole.add(new Word(name, i));
            for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
                later.add(new Word(name.substring(space + 1), i));
            }
        }
        ranks = List.of(sorted(whole), sorted(inflected), sorted(later));
    }

    /// At most so many names: the better matches first, then those that are the very word, then the smaller number.
    List<Integer> startingWith(String prefix, int limit) {
        Set<Integer> found = new LinkedHashSet<>();
        for (List<Word> rank : ranks) {
            if (found.size() < limit) {
                addStartingWith(rank, prefix, found);
            }
        }
        return found.stream().limit(limit).toList();
    }

    private static void addStartingWith(List<Word> words, String prefix, Set<Integer> found) {
        Set<Integer> longer = new TreeSet<>();
        for (int i = firstFrom(words, prefix); i < words.size(); i++) {
            Word word = words.get(i);
            if (!word.word.startsWith(prefix)) {
                break;
            }
            if (word.word.length() == prefix.length()) {
                found.add(word.name);
            } else {
                longer.add(word.name);
            }
        }
        found.addAll(longer);
    }

    private static int firstFrom(List<Word> words, String prefix) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).word.compareTo(prefix) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static List<Word> sorted(List<Word> words) {
        return words.stream()
                .sorted(Comparator.comparing(Word::word).thenComparingInt(Word::name))
                .toList();
    }
}

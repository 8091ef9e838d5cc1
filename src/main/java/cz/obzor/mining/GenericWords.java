package cz.obzor.mining;

import cz.obzor.mining.term.TermList;
import cz.obzor.text.CzechText;
import java.util.Set;
import java.util.stream.Collectors;

/// Words of every strategy ("rozvoj", "podpora"): alone they tell nothing of what a node is about.
public final class GenericWords {
    private static final Set<String> STEMS = TermList.shipped("generic-words.csv").stream()
            .flatMap(row -> CzechText.stems(row.getFirst()).stream())
            .collect(Collectors.toUnmodifiableSet());

    private GenericWords() {}

    public static Set<String> stems() {
        return STEMS;
    }
}

package cz.obzor.mining.topic;

import cz.obzor.text.CzechText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Words that speak for one code, and how much.
final class Evidence {
    /// What a word says again counts so much.
    private static final double AGAIN = 0.2;

    private final List<String> words = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private double weight;

    void add(String said, double saidWeight) {
        boolean isNew = known.add(CzechText.fold(said));
        weight += isNew ? saidWeight : AGAIN * saidWeight;
        if (isNew) {
            words.add(said);
        }
    }

    double weight() {
        return weight;
    }

    /// As they stand, in the order of the text, each once.
    List<String> words() {
        return words;
    }
}

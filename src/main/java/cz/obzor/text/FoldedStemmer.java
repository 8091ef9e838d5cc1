package cz.obzor.text;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Stemmer for Czech words without diacritics. Folding comes first because people type queries without diacritics; the
/// rules therefore may not rely on them, and what folding makes alike (c and č, z and ž, e and ě) counts as alike here.
///
/// A stem is a key, not a word: {@code "praze"} and {@code "praha"} give {@code "prah"}. Each step can be left out, so
/// that its worth can be measured; `docs/search-language.md` has the figures.
final class FoldedStemmer {
    /// What the stemmer does, in this order.
    enum Step {
        /// words and stems that no rule can know, from a list
        IRREGULAR,
        /// light English plurals
        ENGLISH,
        /// cases of nouns and adjectives
        CASES,
        /// comparative and superlative
        DEGREES,
        /// verbs: present, past, infinitive, passive, verbal noun
        VERBS,
        /// fleeting e: {@code domek}, {@code domku}
        FLEETING_E,
        /// consonants softened by an ending: {@code stezka}, {@code stezce}
        SOFTENING
    }

    /// Fewer letters than this are no stem.
    private static final int SHORTEST = 3;

    private final Map<String, String> irregularWords;
    private final boolean english;
    private final boolean verbs;
    private final boolean cases;
    private final boolean degrees;
    private final boolean fleetingE;
    private final boolean softening;

    FoldedStemmer() {
        this(EnumSet.allOf(Step.class));
    }

    FoldedStemmer(Set<Step> steps) {
        irregularWords = steps.contains(Step.IRREGULAR) ? IrregularForms.STEMS : Map.of();
        english = steps.contains(Step.ENGLISH);
        verbs = steps.contains(Step.VERBS);
        cases = steps.contains(Step.CASES);
        degrees = steps.contains(Step.DEGREES);
        fleetingE = steps.contains(Step.FLEETING_E);
        softening = steps.contains(Step.SOFTENING);
    }

    String stem(String folded) {
        return stem(folded, folded.toCharArray());
    }

    /// @param letters begin with the same word; spoilt by the call
    String stem(String folded, char[] letters) {
        int length = folded.length();
        String known = irregularWords.get(folded);
        if (known != null) {
            return known;
        }
        if (length <= SHORTEST) {
            boolean soft = softening && length == SHORTEST && letters[2] == 'c';
            return soft ? folded.substring(0, 2) + 'k' : folded;
        }
        int n = regular(letters, length);
        return n == length && isSame(folded, letters) ? folded : new String(letters, 0, n);
    }

    private static boolean isSame(String folded, char[] letters) {
        for (int i = folded.length() - 1; i >= 0; i--) {
            if (folded.charAt(i) != letters[i]) {
                return false;
            }
        }
        return true;
    }

    private int regular(char[] w, int length) {
        int n = length;
        if (english && w[n - 1] == 's') {
            n = EnglishPlural.cut(w, n);
        }
        boolean verb = false;
        if (verbs) {
            int cut = VerbEndings.cut(w, n);
            verb = cut != n;
            n = cut;
        }
        if (cases && !verb) {
            n = CaseEndings.cut(w, n);
        }
        if (degrees) {
            n = Degrees.cut(w, n);
        }
        if (verbs) {
            int cut = VerbEndings.cutParticiple(w, n, n < length);
            verb |= cut != n;
            n = cut;
        }
        if (fleetingE) {
            n = dropFleetingE(w, n);
        }
        return softening && !verb ? Softening.undo(w, n, length) : n;
    }

    private static int dropFleetingE(char[] w, int n) {
        boolean between = n > SHORTEST && w[n - 2] == 'e' && "kcnlrbtv".indexOf(w[n - 1]) >= 0 && !isVowel(w[n - 3]);
        if (!between) {
            return n;
        }
        w[n - 2] = w[n - 1];
        return n - 1;
    }

    static boolean isVowel(char letter) {
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> true;
            default -> false;
        };
    }

    /// Whether the first n letters end so.
    static boolean ends(char[] w, int n, String ending) {
        int from = n - ending.length();
        if (from < 0) {
            return false;
        }
        for (int i = 0; i < ending.length(); i++) {
            if (w[from + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}

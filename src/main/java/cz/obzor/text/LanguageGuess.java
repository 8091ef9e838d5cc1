package cz.obzor.text;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The language of a text, told by its function words and by letters that only one language has.
public final class LanguageGuess {
    /// A text with fewer words says too little.
    private static final int FEWEST_WORDS = 6;
    /// The language of the beginning is the language of the text.
    private static final int LONGEST = 40_000;
    /// Of running text about a third are function words; lists and tables have few, but other languages still fewer.
    private static final double LEAST_SHARE = 0.06;

    private static final double LEAST_LEAD = 1.15;

    private static final Map<String, Set<String>> WORDS = words();
    private static final Map<String, String> LETTERS =
            Map.of("cs", "ěřů", "sk", "ľĺŕôä", "de", "ßäöü", "pl", "ąęłżźśćń", "en", "");

    private LanguageGuess() {}

    /// ISO 639-1 code of Czech, Slovak, English, German or Polish; null where the text is too short or none of these.
    public static @Nullable String of(CharSequence text) {
        String start = text.subSequence(0, Math.min(text.length(), LONGEST)).toString();
        List<String> words = CzechText.tokens(start).stream()
                .map(token -> token.form().toLowerCase(Locale.ROOT))
                .filter(word -> Character.isLetter(word.codePointAt(0)))
                .toList();
        if (words.size() < FEWEST_WORDS) {
            return null;
        }
        String best = null;
        double bestScore = 0;
        double second = 0;
        for (String language : WORDS.keySet()) {
            double score = score(language, words);
            if (score > bestScore) {
                second = bestScore;
                bestScore = score;
                best = language;
            } else {
                second = Math.max(second, score);
            }
        }
        boolean clear = bestScore >= 2 && bestScore >= LEAST_SHARE * words.size() && bestScore >= LEAST_LEAD * second;
        return clear ? best : null;
    }

    private static int score(String language, List<String> words) {
        Set<String> known = WORDS.getOrDefault(language, Set.of());
        String letters = LETTERS.getOrDefault(language, "");
        int score = 0;
        for (String word : words) {
            if (known.contains(word)) {
                score++;
            }
            if (hasOneOf(word, letters)) {
                score++;
            }
        }
        return score;
    }

    private static boolean hasOneOf(String word, String letters) {
        for (int i = 0; i < word.length(); i++) {
            if (letters.indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// By language; each word also as people write it without diacritics.
    private static Map<String, Set<String>> words() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        for (String line : WordList.lines("language-words.txt")) {
            List<String> parts = WordList.words(line);
            Set<String> words = new HashSet<>();
            for (String word : parts.subList(1, parts.size())) {
                words.add(word);
                words.add(CzechText.fold(word));
            }
            all.put(parts.getFirst(), Set.copyOf(words));
        }
        return all;
    }
}

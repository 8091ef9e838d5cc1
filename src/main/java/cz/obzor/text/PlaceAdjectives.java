package cz.obzor.text;

import cz.obzor.text.Paradigm.Gender;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Adjectives in names of places: {@code Nový, Dolní, Havlíčkův, Kunčina, Tři}.
final class PlaceAdjectives {
    private static final Pattern LOOK = Pattern.compile(".*(ý|á|é|í|ův|ov[aoy]|in[aoy])");

    private PlaceAdjectives() {}

    /// Whether a word that another one follows looks like an adjective of it.
    static boolean isAdjective(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.equals("tři") || (lower.length() > 3 && LOOK.matcher(lower).matches());
    }

    /// The forms that agree with a noun of this gender, or null where the adjective cannot stand before such a noun.
    static @Nullable Paradigm agreeing(String word, Gender gender) {
        int last = word.length() - 1;
        String stem = word.substring(0, last);
        if (word.equalsIgnoreCase("tři")) {
            return gender == Gender.PLURAL ? Paradigm.of(gender, word, word.substring(0, 2), "=|í|em|=|ech|emi") : null;
        }
        return switch (word.charAt(last)) {
            case 'ý' -> gender == Gender.MASCULINE ? Paradigm.of(gender, word, stem, "=|ého|ému|=|ém|ým") : null;
            case 'á' -> gender == Gender.FEMININE ? Paradigm.of(gender, word, stem, "=|é|é|ou|é|ou") : null;
            case 'é' ->
                switch (gender) {
                    case NEUTER -> Paradigm.of(gender, word, stem, "=|ého|ému|=|ém|ým");
                    case PLURAL -> Paradigm.of(gender, word, stem, "=|ých|ým|=|ých|ými");
                    case MASCULINE, FEMININE -> null;
                };
            case 'í' ->
                switch (gender) {
                    case MASCULINE, NEUTER -> Paradigm.of(gender, word, stem, "=|ího|ímu|=|ím|ím");
                    case FEMININE -> Paradigm.of(gender, word, stem, "=|=|=|=|=|=");
                    case PLURAL -> Paradigm.of(gender, word, stem, "=|ích|ím|=|ích|ími");
                };
            default -> possessive(word, gender);
        };
    }

    private static @Nullable Paradigm possessive(String word, Gender gender) {
        if (word.endsWith("ův")) {
            String stem = word.substring(0, word.length() - 2) + "ov";
            return gender == Gender.MASCULINE ? Paradigm.of(gender, word, stem, "=|a|u|=|ě/u|ým") : null;
        }
        String stem = word.substring(0, word.length() - 1);
        return switch (word.charAt(word.length() - 1)) {
            case 'a' -> gender == Gender.FEMININE ? Paradigm.of(gender, word, stem, "=|y|ě|u|ě|ou") : null;
            case 'o' -> gender == Gender.NEUTER ? Paradigm.of(gender, word, stem, "=|a|u|=|ě/u|ým") : null;
            case 'y' -> gender == Gender.PLURAL ? Paradigm.of(gender, word, stem, "=|ých|ým|=|ých|ými") : null;
            default -> null;
        };
    }
}

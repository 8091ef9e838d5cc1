package cz.obzor.text;

import cz.obzor.text.Paradigm.Gender;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Nouns in names of places. The ending mostly tells the declension; where only local usage decides (Bystřice is
/// singular, Budějovice plural) both are given.
final class PlaceNouns {
    private static final String MASCULINE_SOFT = "=|ě|i|=|i|ěm";
    private static final String FEMININE_SOFT = "=|ě|i|=|i|í";
    private static final String FEMININE_I = "=|i/ě|i|=|i|í";
    private static final String ADJECTIVE_NEUTER = "=|ého|ému|=|ém|ým";

    /// Masculines in a hard consonant with -a in the genitive, beside those in -ov, -ín, -ýn.
    private static final Pattern GENITIVE_A =
            Pattern.compile(".*(ov|ín|ýn|[eo]un|náchod|potok|tábor|zbiroh|mělník|rakovník|brandýs|ostrov|dvor|les)");
    /// Masculines in a hard consonant with -u there: common words that became names.
    private static final Pattern GENITIVE_U =
            Pattern.compile(".*([dtgb]|rk|nk|lk|[^í]k|chlum|žďár|hamr|bor|vrch|okres)");
    private static final Pattern PLURAL_CE = Pattern.compile(".*[bdhklmnprtv]ce");
    private static final Pattern FLEETING = Pattern.compile(".*[^aáeéěiíoóuúůyýlr][kcnlrvbm]|.*[lr][kcnvb]");

    private static final Map<String, Irregular> IRREGULAR = Map.ofEntries(
            Map.entry("dvůr", new Irregular(Gender.MASCULINE, "dvor", "=|a|u|=|ě/u|em")),
            Map.entry("důl", new Irregular(Gender.MASCULINE, "dol", "=|u|u|=|e/u|em")),
            Map.entry("kámen", new Irregular(Gender.MASCULINE, "kamen", "=|e/u|i/u|=|i/u|em")),
            Map.entry("pec", new Irregular(Gender.FEMININE, "pec", FEMININE_SOFT)),
            Map.entry("obec", new Irregular(Gender.FEMININE, "obc", FEMININE_SOFT)),
            Map.entry("kříž", new Irregular(Gender.MASCULINE, "kříž", MASCULINE_SOFT)),
            Map.entry("orel", new Irregular(Gender.MASCULINE, "orl", "=|a|u|=|e/u|em")),
            Map.entry("pole", new Irregular(Gender.NEUTER, "pol", "=|e|i|=|i|em")),
            Map.entry("jiří", new Irregular(Gender.MASCULINE, "jiří", "=|=/ho|=/mu|=/ho|=/m|=/m")),
            Map.entry("maří", new Irregular(Gender.FEMININE, "maří", "=|=|=|=|=|=")),
            Map.entry("labe", new Irregular(Gender.NEUTER, "lab", "=|e|i|=|i|em")),
            Map.entry("lázně", new Irregular(Gender.PLURAL, "lázň", "=|í|ím|=|ích|emi")),
            Map.entry("studně", new Irregular(Gender.PLURAL, "studň", "=|í|ím|=|ích|emi")),
            Map.entry("dvory", new Irregular(Gender.PLURAL, "dvor", "=|ů|ům|=|ech|y")),
            Map.entry("vary", new Irregular(Gender.PLURAL, "var", "=|ů|ům|=|ech|y")),
            Map.entry("mlýny", new Irregular(Gender.PLURAL, "mlýn", "=|ů|ům|=|ech|y")));

    private record Irregular(Gender gender, String stem, String endings) {
        Paradigm of(String word) {
            boolean capital = Character.isUpperCase(word.charAt(0));
            String start = stem.substring(0, 1);
            return Paradigm.of(
                    gender, word, (capital ? start.toUpperCase(Locale.ROOT) : start) + stem.substring(1), endings);
        }
    }

    private PlaceNouns() {}

    /// A noun that looks masculine but follows an adjective in -á: {@code Nová Telib, Suchá Loz}.
    static Paradigm feminineAfterAll(String word) {
        return Paradigm.of(Gender.FEMININE, word, word, FEMININE_I);
    }

    /// The declensions a word may have, the likeliest first.
    static List<Paradigm> of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Irregular irregular = IRREGULAR.get(lower);
        if (irregular != null) {
            return List.of(irregular.of(word));
        }
        if (lower.endsWith("ves")) {
            String start = word.substring(0, word.length() - 2) + "s";
            return List.of(Paradigm.of(Gender.FEMININE, word, start, "=|i|i|=|i|í"));
        }
        if (word.length() < 2 || !Character.isLetter(word.charAt(word.length() - 1))) {
            return List.of(Paradigm.unchanged(Gender.NEUTER, word));
        }
        String stem = word.substring(0, word.length() - 1);
        return switch (lower.charAt(lower.length() - 1)) {
            case 'a' -> List.of(Paradigm.of(Gender.FEMININE, word, stem, "=|y|ě|u|ě|ou"));
            case 'á' -> List.of(Paradigm.of(Gender.FEMININE, word, stem, "=|é|é|ou|é|ou"));
            case 'é' ->
                List.of(
                        Paradigm.of(Gender.NEUTER, word, stem, ADJECTIVE_NEUTER),
                        Paradigm.of(Gender.PLURAL, word, stem, "=|ých|ým|=|ých|ými"));
            case 'ý' -> List.of(Paradigm.of(Gender.MASCULINE, word, stem, ADJECTIVE_NEUTER));
            case 'í' -> List.of(Paradigm.of(Gender.NEUTER, word, stem, "=|=|=|=|=|ím"));
            case 'o' -> List.of(neuter(word, stem));
            case 'y' -> List.of(plural(word, lower, stem));
            case 'e', 'ě' -> e(word, lower, stem);
            default -> consonant(word, lower);
        };
    }

    private static Paradigm neuter(String word, String stem) {
        boolean velar = endsIn(stem, "k", "g", "h");
        return Paradigm.of(Gender.NEUTER, word, stem, velar ? "=|a|u|=|u|em" : "=|a|u|=|ě/u|em");
    }

    private static Paradigm plural(String word, String lower, String stem) {
        if (endsIn(lower, "any", "áry", "ovy")) {
            return Paradigm.of(Gender.PLURAL, word, stem, "=||ům|=|ech|=");
        }
        String bare = FLEETING.matcher(stem).matches()
                ? stem.substring(0, stem.length() - 1) + 'e' + stem.charAt(stem.length() - 1)
                : stem;
        String locative = endsIn(stem, "k", "g", "h") ? "ách/Ích" : "ech/ách";
        Paradigm all = Paradigm.of(Gender.PLURAL, word, stem, "=|ů|ům/ám|=|" + locative + "|=/ami");
        return withGenitive(all, List.of(bare, stem + 'ů'));
    }

    private static Paradigm withGenitive(Paradigm paradigm, List<String> genitive) {
        List<List<String>> cases = new ArrayList<>(paradigm.cases());
        cases.set(1, genitive);
        return new Paradigm(paradigm.gender(), cases);
    }

    private static List<Paradigm> e(String word, String lower, String stem) {
        if (lower.endsWith("ště")) {
            return List.of(
                    Paradigm.of(Gender.NEUTER, word, stem.substring(0, stem.length() - 1) + 'ť', "=|=|i|=|i|em"));
        }
        String soft = hooked(stem, lower.endsWith("ě"));
        Paradigm singular = Paradigm.of(Gender.FEMININE, word, soft, "=|=|i|i|i|í");
        String instrumental = endsIn(lower, "bě", "pě", "vě", "mě", "fě") ? "ěmi" : "emi";
        Paradigm plural = Paradigm.of(
                Gender.PLURAL, word, soft, (lower.endsWith("ice") ? "=||ím|=|ích|" : "=|í|ím|=|ích|") + instrumental);
        if (endsIn(lower, "ovice", "ěvice", "evice")) {
            return List.of(plural);
        }
        if (PLURAL_CE.matcher(lower).matches()) {
            String bare = stem.substring(0, stem.length() - 1) + "ec";
            return List.of(singular, plural, withGenitive(plural, List.of(bare, stem + 'ů')));
        }
        return lower.endsWith("ice") ? List.of(plural, singular) : List.of(singular, plural);
    }

    private static String hooked(String stem, boolean hook) {
        String start = stem.substring(0, stem.length() - 1);
        return !hook
                ? stem
                : switch (stem.charAt(stem.length() - 1)) {
                    case 'd' -> start + 'ď';
                    case 't' -> start + 'ť';
                    case 'n' -> start + 'ň';
                    default -> stem;
                };
    }

    private static List<Paradigm> consonant(String word, String lower) {
        int last = word.length() - 1;
        char end = lower.charAt(last);
        boolean fleeting = last >= 3
                && lower.charAt(last - 1) == 'e'
                && ("kcň".indexOf(end) >= 0 || endsIn(lower, "neč", "kev", "tev"))
                && "aáeéěiíoóuúůyý".indexOf(lower.charAt(last - 2)) < 0;
        String stem = fleeting ? word.substring(0, last - 1) + word.charAt(last) : word;
        Paradigm feminine = Paradigm.of(Gender.FEMININE, word, stem, FEMININE_SOFT);
        Paradigm masculine = Paradigm.of(Gender.MASCULINE, word, stem, MASCULINE_SOFT);
        return switch (end) {
            case 'ň' ->
                fleeting
                        ? List.of(feminine, Paradigm.of(Gender.FEMININE, word, word, FEMININE_SOFT))
                        : List.of(feminine);
            case 'ť', 'ď' -> List.of(feminine);
            case 'c' -> lower.endsWith("ec") ? List.of(masculine) : List.of(feminine, masculine);
            case 'č', 'š', 'ž', 'ř' -> fleeting ? List.of(masculine) : List.of(feminine, masculine);
            case 'j' -> List.of(masculine);
            case 'l' -> lower.endsWith("šl") ? List.of(feminine) : List.of(hard(word, lower, word));
            case 'v' ->
                fleeting
                        ? List.of(Paradigm.of(Gender.FEMININE, word, stem, "=|e|i|=|i|í"))
                        : lower.endsWith("av")
                                ? List.of(Paradigm.of(Gender.FEMININE, word, word, FEMININE_I))
                                : List.of(hard(word, lower, word));
            case 'm' ->
                endsIn(lower, "im", "ím", "am", "ym")
                        ? List.of(Paradigm.of(Gender.FEMININE, word, word, "=|i|i|=|i|í"), hard(word, lower, word))
                        : List.of(hard(word, lower, word));
            default -> List.of(hard(word, lower, stem));
        };
    }

    private static Paradigm hard(String word, String lower, String stem) {
        String genitive = GENITIVE_A.matcher(lower).matches()
                ? "a"
                : GENITIVE_U.matcher(lower).matches() ? "u" : "a/u";
        boolean velar = endsIn(lower, "k", "g", "h");
        boolean onlySoft = endsIn(lower, "ov", "ín", "ýn");
        String locative = velar ? "u" : onlySoft ? "ě" : "ě/u";
        return Paradigm.of(Gender.MASCULINE, word, stem, "=|" + genitive + "|u|=|" + locative + "|em");
    }

    private static boolean endsIn(String word, String... endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}

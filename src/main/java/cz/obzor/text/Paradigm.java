package cz.obzor.text;

import java.util.ArrayList;
import java.util.List;

/// A word in its cases: nominative, genitive, dative, accusative, locative, instrumental; each with its variants.
///
/// @param gender with which adjectives agree
record Paradigm(Gender gender, List<List<String>> cases) {
    static final int CASES = 6;

    /// Gender of a singular, or that it is a plural; more is not needed to let adjectives agree.
    enum Gender {
        MASCULINE,
        FEMININE,
        NEUTER,
        PLURAL
    }

    Paradigm {
        cases = cases.stream().map(List::copyOf).toList();
    }

    /// @param endings of the six cases between bars, variants between slashes; = stands for the word itself
    static Paradigm of(Gender gender, String word, String stem, String endings) {
        List<List<String>> cases = new ArrayList<>();
        for (String variants : endings.split("\\|", -1)) {
            List<String> forms = new ArrayList<>();
            for (String ending : variants.split("/", -1)) {
                forms.add(ending.equals("=") ? word : attach(stem, ending));
            }
            cases.add(forms);
        }
        return new Paradigm(gender, cases);
    }

    static Paradigm unchanged(Gender gender, String word) {
        return of(gender, word, word, "=|=|=|=|=|=");
    }

    /// Stem and ending together, as Czech spells it. An ending in ě softens ({@code k} to {@code c}), as does Í for the
    /// plural in -ích; an ending in e or i only takes the hook from ď, ť, ň.
    static String attach(String stem, String ending) {
        if (ending.isEmpty()) {
            return stem;
        }
        char vowel = ending.charAt(0);
        String rest = ending.substring(1);
        return switch (vowel) {
            case 'ě' -> withoutHook(stem) ? unhooked(stem) + 'ě' + rest : softened(stem, "ě") + rest;
            case 'Í' -> softened(stem, "í") + rest;
            case 'e' -> unhooked(stem) + (withoutHook(stem) ? 'ě' : 'e') + rest;
            case 'i', 'í' -> unhooked(stem) + ending;
            default -> stem + ending;
        };
    }

    private static boolean withoutHook(String stem) {
        return "ďťň".indexOf(stem.charAt(stem.length() - 1)) >= 0;
    }

    private static String unhooked(String stem) {
        String start = stem.substring(0, stem.length() - 1);
        return switch (stem.charAt(stem.length() - 1)) {
            case 'ď' -> start + 'd';
            case 'ť' -> start + 't';
            case 'ň' -> start + 'n';
            default -> stem;
        };
    }

    private static String softened(String stem, String vowel) {
        String e = vowel.equals("ě") ? "e" : vowel;
        if (stem.endsWith("ch")) {
            return stem.substring(0, stem.length() - 2) + 'š' + e;
        }
        String start = stem.substring(0, stem.length() - 1);
        return switch (stem.charAt(stem.length() - 1)) {
            case 'k' -> start + 'c' + e;
            case 'h', 'g' -> start + 'z' + e;
            case 'r' -> start + 'ř' + e;
            case 'l', 's', 'z', 'c', 'č', 'š', 'ž', 'ř', 'j', 'x' -> stem + e;
            default -> stem + vowel;
        };
    }
}

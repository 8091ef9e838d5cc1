package cz.obzor.mining.structure;

import cz.obzor.text.CzechText;
import java.util.regex.Pattern;

/// Small comparisons of texts.
final class Words {
    private static final Pattern STATES = Pattern.compile(
            "(?iuU)(?:za realizaci|za plnění|za splnění) (?:z)?odpovíd|předpokládané náklady|termín (?:plnění|realizace)|(?:z)?odpovědnost:|termín:|náklady:|garant:|zdroje? financování");

    private Words() {}

    /// Letters and digits alone, folded, to compare titles.
    static String plain(String text) {
        return CzechText.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /// Whether running text states what is stated of measures: who, when, for how much.
    static boolean states(String text) {
        return STATES.matcher(text).find();
    }
}

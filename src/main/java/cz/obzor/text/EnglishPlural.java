package cz.obzor.text;

import static cz.obzor.text.FoldedStemmer.ends;

/// English plurals whose end no Czech word has; others are left alone, for most texts are Czech.
final class EnglishPlural {
    private static final int SHORTEST = 5;
    private static final String[] CUT_ES = {"ies"};
    private static final String[] CUT_S = {
        "ures", "ices", "nces", "ages", "ates", "ives", "ites", "ines", "ires", "ules", "iles", "oles", "ables", "ares",
        "ts", "ds", "gs", "ks", "hs", "ws", "ers", "ors", "ons", "ents", "ings", "als", "ays", "oys"
    };

    private EnglishPlural() {}

    static int cut(char[] w, int n) {
        if (n < SHORTEST) {
            return n;
        }
        for (String ending : CUT_ES) {
            if (ends(w, n, ending)) {
                return n - 2;
            }
        }
        for (String ending : CUT_S) {
            if (ends(w, n, ending)) {
                return n - 1;
            }
        }
        return n;
    }
}

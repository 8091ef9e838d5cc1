package cz.obzor.text;

import static cz.obzor.text.FoldedStemmer.ends;

/// Undoes the softening of the last consonant of a stem. Folding hides whether a c or z is soft or hard, so c is made k
/// in all words alike; z, which is h far more rarely, only in words known to have an h.
final class Softening {
    /// feminine: dative and locative in -ze
    private static final String[] H_BEFORE_E = {
        "prah", "knih", "drah", "vah", "loh", "snah", "vlah", "touh", "stuh", "duh", "sluh", "treh", "noh", "breh",
        "jih", "strouh", "vyh", "blah", "strih", "mah", "pruh", "doubrah", "straduh"
    };
    /// masculine: plural in -zi, -zích
    private static final String[] H_BEFORE_I = {
        "breh",
        "dluh",
        "kruh",
        "druh",
        "vrah",
        "prah",
        "vztah",
        "vytah",
        "potah",
        "odtah",
        "zatah",
        "navrh",
        "dosah",
        "obsah",
        "rozsah",
        "zasah",
        "presah",
        "svah",
        "roh",
        "beh",
        "pruh",
        "soustruh",
        "vrh",
        "pstruh",
        "trh"
    };

    private Softening() {}

    /// @param w      the stem, and after it the ending that was cut
    /// @param length of the whole word
    static int undo(char[] w, int n, int length) {
        switch (w[n - 1]) {
            case 't' -> {
                if (w[n - 2] == 'c' || (w[n - 2] == 's' && n > 5 && "tjnvlz".indexOf(w[n - 3]) >= 0)) {
                    w[n - 1] = 'k';
                }
            }
            case 'c' -> w[n - 1] = 'k';
            case 'z' -> z(w, n, length);
            default -> {}
        }
        return n;
    }

    private static void z(char[] w, int n, int length) {
        if (length == n) {
            return;
        }
        String[] stems = w[n] == 'e' && length == n + 1 ? H_BEFORE_E : w[n] == 'i' ? H_BEFORE_I : new String[0];
        w[n - 1] = 'h';
        for (String stem : stems) {
            if (ends(w, n, stem)) {
                return;
            }
        }
        w[n - 1] = 'z';
    }
}

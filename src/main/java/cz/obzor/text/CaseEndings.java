package cz.obzor.text;

import static cz.obzor.text.FoldedStemmer.ends;
import static cz.obzor.text.FoldedStemmer.isVowel;

/// Case endings of nouns and adjectives, without diacritics; the longest that leaves a stem goes.
final class CaseEndings {
    private static final int SHORTEST = 3;

    /// Stems whose own end looks like a case ending ({@code "program"} like {@code "cenam"}).
    private static final String[] LOOK_ALIKE = {
        "system", "problem", "gram", "seznam", "zaznam", "vyznam", "reklam", "zkum", "rozum", "rezim", "objem",
        "extrem", "totem", "tandem", "spech", "slech", "strach", "vzduch", "album", "konzum", "maxim", "minim", "optim",
        "tajem"
    };

    /// Neuters in -ma with -mat- in the other cases.
    private static final String[] GREEK = {
        "tem", "schem", "ilem", "klim", "dram", "oram", "digm", "traum", "dogm", "stigm"
    };

    private CaseEndings() {}

    /// The length of what remains.
    static int cut(char[] w, int n) {
        int lookAlike = lookAlike(w, n);
        if (lookAlike > 0) {
            return lookAlike;
        }
        if (ends(w, n, "uv") && n - 2 >= SHORTEST) {
            w[n - 2] = 'o';
            return n;
        }
        int ending = longest(w, n);
        int left = n - ending >= SHORTEST ? n - ending : n - 1 >= SHORTEST && isVowel(w[n - 1]) ? n - 1 : n;
        return withoutGreekT(w, left);
    }

    /// {@code temat-u} to {@code tem}, as {@code tem-a}.
    private static int withoutGreekT(char[] w, int n) {
        if (!ends(w, n, "mat")) {
            return n;
        }
        for (String stem : GREEK) {
            if (ends(w, n - 2, stem)) {
                return n - 2;
            }
        }
        return n;
    }

    private static int longest(char[] w, int n) {
        char before = w[n - 2];
        return switch (w[n - 1]) {
            case 'h' -> before == 'c' && "eiya".indexOf(w[n - 3]) >= 0 && n - 3 >= SHORTEST ? 3 : 0;
            case 'o' -> ends(w, n, "eho") || ends(w, n, "iho") ? 3 : 1;
            case 'u' -> before == 'o' ? 2 : ends(w, n, "emu") || ends(w, n, "imu") ? 3 : 1;
            case 'i' -> i(w, n);
            case 'm' -> "eiuay".indexOf(before) >= 0 ? 2 : 0;
            case 'a', 'e', 'y' -> 1;
            case 's' -> ends(w, n, "klus") || ends(w, n, "mus") || ends(w, n, "irus") || ends(w, n, "dius") ? 2 : 0;
            default -> 0;
        };
    }

    private static int i(char[] w, int n) {
        if (w[n - 2] == 'm') {
            char third = w[n - 3];
            if (third == 'a' || third == 'e' || third == 'y' || third == 'i') {
                return ends(w, n, "zemi") && n > 6 && !ends(w, n, "mezemi") ? 1 : 3;
            }
            return isVowel(third) ? 1 : 2;
        }
        return ends(w, n, "ovi") ? 3 : 1;
    }

    /// The length of a stem that looks as if it had an ending, 0 if the word has none such.
    private static int lookAlike(char[] w, int n) {
        for (int ending = 0; ending <= 3 && n - ending > SHORTEST; ending++) {
            char last = w[n - ending - 1];
            if (last == 'm' || last == 'h') {
                for (String stem : LOOK_ALIKE) {
                    if (ends(w, n - ending, stem) && isEnding(w, n, ending)) {
                        return n - ending;
                    }
                }
            }
        }
        return 0;
    }

    private static boolean isEnding(char[] w, int n, int length) {
        return switch (length) {
            case 0 -> true;
            case 1 -> isVowel(w[n - 1]);
            case 2 -> ends(w, n, "em") || ends(w, n, "um") || ends(w, n, "ou") || ends(w, n, "am");
            default -> ends(w, n, "ech") || ends(w, n, "ach") || ends(w, n, "ami") || ends(w, n, "ovi");
        };
    }
}

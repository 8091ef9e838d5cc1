package cz.obzor.text;

import static cz.obzor.text.FoldedStemmer.ends;

/// The commoner forms of verbs, without diacritics. Only long endings that nouns hardly have, or that nouns keep in all
/// their forms, so that nothing is torn apart.
final class VerbEndings {
    private static final int SHORTEST = 3;

    private static final String[] PRESENT = {"ujeme", "ujete", "uji", "uje", "ujou"};

    private VerbEndings() {}

    /// Cuts an ending that only verbs have; the length of what remains.
    static int cut(char[] w, int n) {
        if (n > SHORTEST + 3) {
            for (String ending : PRESENT) {
                if (ends(w, n, ending) && n - ending.length() >= SHORTEST) {
                    return ov(w, n - ending.length());
                }
            }
            boolean softBefore = ends(w, n, "eji") && "nltvrm".indexOf(w[n - 4]) >= 0;
            if ((ends(w, n, "aji") || softBefore) && n - 3 > SHORTEST) {
                return n - 3;
            }
        }
        return n;
    }

    /// Cuts what infinitive, past, passive and verbal noun are made with, once the case ending is gone.
    static int cutParticiple(char[] w, int n, boolean hadEnding) {
        if (n - 4 >= SHORTEST) {
            if (ends(w, n, "ovat") || ends(w, n, "oval") || ends(w, n, "ovan")) {
                return n - 2;
            }
            if (ends(w, n, "ujic")) {
                return ov(w, n - 4);
            }
        }
        if (n - 2 <= SHORTEST) {
            return n;
        }
        char vowel = w[n - 2];
        boolean verbal = switch (w[n - 1]) {
            case 't', 'l' -> vowel == 'i' || vowel == 'a';
            case 'n' -> vowel == 'a' || (vowel == 'e' && hadEnding && w[n - 3] != 'm');
            default -> false;
        };
        return verbal ? n - 2 : n;
    }

    private static int ov(char[] w, int n) {
        w[n] = 'o';
        w[n + 1] = 'v';
        return n + 2;
    }
}

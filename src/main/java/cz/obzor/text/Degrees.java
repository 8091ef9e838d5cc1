package cz.obzor.text;

import static cz.obzor.text.FoldedStemmer.ends;

/// Comparative and superlative, once the case ending is gone: {@code nejnovejs} to {@code nov}.
final class Degrees {
    private static final int SHORTEST = 3;

    private static final String[][] IRREGULAR = {
        {"vets", "velk"},
        {"mens", "mal"},
        {"leps", "dobr"},
        {"hors", "spatn"},
        {"vyss", "vysok"},
        {"nizs", "nizk"},
        {"dels", "dlouh"},
        {"krats", "kratk"},
        {"sirs", "sirok"},
        {"uzs", "uzk"},
        {"drazs", "drah"},
        {"mlads", "mlad"},
        {"stars", "star"},
        {"bohats", "bohat"},
        {"slabs", "slab"},
        {"tvrds", "tvrd"},
        {"blizs", "blizk"},
        {"hlubs", "hlubok"},
        {"snazs", "snadn"},
        {"cists", "cist"},
        {"jednodus", "jednoduch"},
        {"hezc", "hezk"},
        {"lehc", "lehk"},
        {"mekc", "mekk"},
        {"krotc", "krotk"},
        {"hrubs", "hrub"},
        {"suss", "such"},
        {"tiss", "tich"}
    };

    private Degrees() {}

    static int cut(char[] w, int n) {
        int start = w[0] == 'n' && w[1] == 'e' && w[2] == 'j' && n - 3 >= SHORTEST ? 3 : 0;
        if (ends(w, n, "ejs") && n - start - 3 >= SHORTEST) {
            return shift(w, start, n - 3);
        }
        char last = w[n - 1];
        if (last == 's' || last == 'c') {
            for (String[] pair : IRREGULAR) {
                if (n - start == pair[0].length() && ends(w, n, pair[0])) {
                    pair[1].getChars(0, pair[1].length(), w, 0);
                    return pair[1].length();
                }
            }
        }
        return n;
    }

    private static int shift(char[] w, int start, int n) {
        System.arraycopy(w, start, w, 0, n - start);
        return n - start;
    }
}

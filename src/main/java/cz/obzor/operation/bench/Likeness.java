package cz.obzor.operation.bench;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// How alike two titles are, from 0 to 1: the share of letters in common runs, the longest run first and then what
/// stands
/// on its two sides (Ratcliff and Obershelp).
final class Likeness {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final double HOLDS_OTHER = 0.95;
    private static final double MOST_OF_IT = 0.6;
    private static final double ENOUGH = 0.8;

    private Likeness() {}

    /// Small letters and digits without marks, words parted by one blank.
    static String plain(String title) {
        String letters = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return OTHER.matcher(letters).replaceAll(" ").strip();
    }

    /// Of two plain titles; 0 where they are far from alike.
    static double of(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        if (a.equals(b)) {
            return 1;
        }
        String small = a.length() < b.length() ? a : b;
        String large = a.length() < b.length() ? b : a;
        if (large.contains(small) && small.length() >= MOST_OF_IT * large.length()) {
            return HOLDS_OTHER;
        }
        if (small.length() * 2 < large.length() || 2.0 * letters(a, b) / (a.length() + b.length()) < ENOUGH) {
            return 0;
        }
        return 2.0 * common(a, b) / (a.length() + b.length());
    }

    /// Letters in common wherever they stand, which the runs cannot exceed.
    private static int letters(String a, String b) {
        int[] counts = new int[128];
        a.chars().forEach(letter -> counts[letter]++);
        int common = 0;
        for (int i = 0; i < b.length(); i++) {
            if (counts[b.charAt(i)]-- > 0) {
                common++;
            }
        }
        return common;
    }

    private static int common(String a, String b) {
        int[] before = new int[b.length() + 1];
        int longest = 0;
        int endA = 0;
        int endB = 0;
        for (int i = 0; i < a.length(); i++) {
            int[] runs = new int[b.length() + 1];
            for (int j = 0; j < b.length(); j++) {
                if (a.charAt(i) == b.charAt(j)) {
                    runs[j + 1] = before[j] + 1;
                    if (runs[j + 1] > longest) {
                        longest = runs[j + 1];
                        endA = i + 1;
                        endB = j + 1;
                    }
                }
            }
            before = runs;
        }
        if (longest == 0) {
            return 0;
        }
        return longest
                + common(a.substring(0, endA - longest), b.substring(0, endB - longest))
                + common(a.substring(endA), b.substring(endB));
    }
}

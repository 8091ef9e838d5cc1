package cz.obzor.search;

import java.util.regex.Pattern;

/// Rows of dots, by which tables of contents lead the eye to the number of a page.
public final class Leaders {
    private static final Pattern ROW = Pattern.compile("[.…·_][.…·_ ]{8,}+");
    private static final String SHORT = "… ";
    /// in prose one character in some eighty is a dot
    private static final int MOST_DOTS = 12;

    private Leaders() {}

    /// The text with each row made one ellipsis.
    static String shortened(String text) {
        return text.contains("...") || text.contains(". .") || text.contains("……") || text.contains("___")
                ? ROW.matcher(text).replaceAll(SHORT)
                : text;
    }

    /// Whether a text is mostly rows of dots between headings, and so no good to show.
    public static boolean fill(String text) {
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '…' || c == '·') {
                dots++;
            }
        }
        return dots * MOST_DOTS > text.length();
    }
}

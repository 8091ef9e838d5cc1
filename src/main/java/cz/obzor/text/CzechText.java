package cz.obzor.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words of a Czech (or English) text in the forms by which they are compared.
public final class CzechText {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private CzechText() {}

    /// Lower case without diacritics: {@code "Příbram"} gives {@code "pribram"}.
    public static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /// Words of a text in order; punctuation and spaces are left out.
    public static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String folded = fold(word.group());
            tokens.add(new Token(word.group(), word.start(), word.end(), folded, folded));
        }
        return tokens;
    }
}

package cz.obzor.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Words of a Czech (or English) text in the forms by which they are compared.
public final class CzechText {
    private static final Set<String> STOPWORDS =
            WordList.allWords("stopwords.txt").stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());

    private CzechText() {}

    /// Lower case without diacritics: {@code "Příbram"} gives {@code "pribram"}, {@code "Straße"} {@code "strasse"}.
    /// Other characters stay as they are.
    public static String fold(String text) {
        return Folding.fold(text);
    }

    /// Words of a text in order; punctuation and spaces are left out. A word hyphenated at the end of a line is one
    /// word: its form reads without the hyphen, its place spans both parts.
    public static List<Token> tokens(String text) {
        return new Tokenizer(text).tokens();
    }

    /// Stems of the words of a text in order.
    public static List<String> stems(String text) {
        return tokens(text).stream().map(Token::stem).toList();
    }

    /// Function words, Czech and English, folded: conjunctions, prepositions, pronouns, forms of "to be". They say
    /// nothing about what a text is about.
    public static Set<String> stopwords() {
        return STOPWORDS;
    }
}

package cz.obzor.mining.term;

import cz.obzor.text.CzechText;
import cz.obzor.text.Token;
import java.util.List;

/// A text cut into words once, for all that look for terms in it.
///
/// @param text   as it stands
/// @param tokens its words in order
public record Words(String text, List<Token> tokens) {
    /// A longer stretch without a break says nothing that its beginning did not say.
    private static final int LONGEST = 20_000;

    public Words {
        tokens = List.copyOf(tokens);
    }

    public static Words of(String text) {
        String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        return new Words(start, CzechText.tokens(start));
    }

    public boolean isEmpty() {
        return tokens.isEmpty();
    }

    /// The text of some words, as it stands.
    ///
    /// @param from index of the first word
    /// @param to   index after the last
    public String between(int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /// Whether two neighbouring words may be parts of one term: nothing but spaces, hyphens and quotation marks stands
    /// between them.
    boolean adjoin(int word) {
        for (int at = tokens.get(word).end(); at < tokens.get(word + 1).start(); at++) {
            if (".,;:|()[]•→".indexOf(text.charAt(at)) >= 0) {
                return false;
            }
        }
        return true;
    }
}

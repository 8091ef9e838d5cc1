package cz.obzor.search.lucene;

import cz.obzor.text.Token;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Hands Lucene the words of a text that was analysed before.
final class WordStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<Token> tokens;
    private final Function<Token, String> termOf;
    private int next;

    WordStream(List<Token> tokens, Function<Token, String> termOf) {
        this.tokens = tokens;
        this.termOf = termOf;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (next == tokens.size()) {
            return false;
        }
        term.append(termOf.apply(tokens.get(next++)));
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}

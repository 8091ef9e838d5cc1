package cz.obzor.search;

import cz.obzor.text.Token;
import java.util.List;

/// A piece of a query.
public sealed interface Clause {

    /// As it was typed.
    String typed();

    /// A word in any of its inflected forms.
    ///
    /// @param form      what is looked for: as typed, or its correction
    /// @param common    so frequent in any text that hits need not have it
    /// @param corrected whether nothing had the word as typed
    record Word(String typed, String form, String folded, String stem, boolean common, boolean corrected)
            implements Clause {

        static Word of(Token token) {
            return new Word(
                    token.form(), token.form(), token.folded(), token.stem(), CommonWords.has(token.folded()), false);
        }

        /// The same with another word in its place.
        public Word correctedTo(Token other) {
            return new Word(typed, other.form(), other.folded(), other.stem(), false, true);
        }
    }

    /// All words that begin so.
    ///
    /// @param folded beginning, lower case, without diacritics
    record Prefix(String typed, String folded) implements Clause {}

    /// Words one after another, in any of their inflected forms.
    ///
    /// @param words at least two
    record Phrase(String typed, List<Word> words) implements Clause {
        public Phrase {
            words = List.copyOf(words);
        }
    }
}

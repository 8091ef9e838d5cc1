package cz.obzor.search;

/// A stretch of a text that a query met.
///
/// @param start  offset of its first character
/// @param end    offset after its last
/// @param clause number of the clause in {@link QueryText#clauses()}
public record Mark(int start, int end, int clause, How how) {

    /// How a word of the text answers one of the query.
    public enum How {
        EXACT,
        INFLECTED,
        PHRASE,
        PREFIX,
        /// nothing had the word as typed, this is what it was taken for
        TYPO
    }

    Mark movedBy(int offset) {
        return new Mark(start + offset, end + offset, clause, how);
    }
}

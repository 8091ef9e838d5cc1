package cz.obzor.search;

/// The cursor was not made by this search, or was made for another query.
public final class BadCursor extends IllegalArgumentException {
    public BadCursor() {
        super("The cursor does not belong to this query");
    }
}

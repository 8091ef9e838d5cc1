package cz.obzor.search;

/// The work that keeps the index up to date.
public interface Indexing {

    /// Orders that the index be filled anew from all sources. It begins within moments and survives a restart; the
    /// present index serves meanwhile.
    void rebuild();

    /// Whether the index was filled from the sources; until then much is missing from it.
    boolean isComplete();

    Progress progress();

    /// @param complete   see {@link #isComplete}
    /// @param rebuilding whether it is being filled now, or that was ordered
    /// @param filled     things put into the new index so far
    /// @param waiting    changes that are not in the index yet
    record Progress(boolean complete, boolean rebuilding, long filled, long waiting) {}
}

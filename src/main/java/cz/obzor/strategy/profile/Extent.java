package cz.obzor.strategy.profile;

import java.util.Locale;

/// How far a strategy covers a node of a framework.
public enum Extent {
    /// its tree plans for it: a person agreed, two nodes support it clearly, or one that says when, for how much, by
    /// whom or by which measure of success
    DEEP,
    /// it is named, no more
    MENTIONED,
    /// nothing of it stands in the text, all of which could be read
    ABSENT,
    /// nothing of it was found, but a part of the text could not be read
    UNREADABLE;

    /// As in addresses, styles and the API.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package cz.obzor.strategy;

import java.util.Locale;

/// How far a node of a strategy can be relied on.
public enum NodeState {
    /// found by the program, seen by nobody
    SUGGESTED,
    /// a person agreed with what was found
    ACCEPTED,
    /// a person changed what was found
    CORRECTED,
    /// a person added it
    ADDED,
    /// a person said that it is no node of the strategy
    REJECTED,
    /// a person joined it to another node
    MERGED;

    /// Whether a person decided of it.
    public boolean decided() {
        return this != SUGGESTED;
    }

    /// Whether it belongs to the strategy as it stands.
    public boolean counts() {
        return this != REJECTED && this != MERGED;
    }

    /// As in addresses and in the API.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

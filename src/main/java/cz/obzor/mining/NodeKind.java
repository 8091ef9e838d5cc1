package cz.obzor.mining;

import java.util.Locale;

/// Role of a node in the tree of a strategy. The document's own word for its level is kept beside it.
public enum NodeKind {
    VISION,
    /// area of policy
    PRIORITY,
    /// what is to be reached
    GOAL,
    /// what is to be done
    MEASURE,
    /// step of a measure
    ACTIVITY,
    /// named construction, site or undertaking
    PROJECT;

    /// As in the exchange form: lower case.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

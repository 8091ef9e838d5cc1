package cz.obzor.strategy;

import java.util.Locale;

/// Whether a strategy holds.
public enum Validity {
    /// holds until a day that is known
    VALID,
    /// holds, and nobody says until when
    OPEN,
    /// will hold later
    FUTURE,
    DRAFT,
    /// its time is over, or another took its place
    EXPIRED;

    public boolean holds() {
        return this == VALID || this == OPEN;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

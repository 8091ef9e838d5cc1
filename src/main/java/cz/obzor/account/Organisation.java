package cz.obzor.account;

import org.jspecify.annotations.Nullable;

/// Whom people act for.
///
/// @param bornOf    unit of the territory whose authority it is; null for all others
/// @param successor into which it was merged
/// @param revision  grows with every change
public record Organisation(
        OrganisationId id,
        OrganisationDetails details,
        @Nullable String region,
        @Nullable String bornOf,
        State state,
        @Nullable OrganisationId successor,
        long revision) {

    public enum State {
        ACTIVE,
        DISSOLVED,
        MERGED
    }

    public String name() {
        return details.name();
    }

    public boolean active() {
        return state == State.ACTIVE;
    }
}

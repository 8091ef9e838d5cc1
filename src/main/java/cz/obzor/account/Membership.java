package cz.obzor.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a person is in one organisation.
///
/// @param organisation null for the platform itself, whose people are its administrators
/// @param name         of the organisation; empty for the platform
/// @param active       whether the organisation still is; nobody acts for one that ended
public record Membership(@Nullable OrganisationId organisation, String name, Set<Role> roles, boolean active) {
    public Membership {
        roles = Set.copyOf(roles);
    }

    /// Names it among the memberships of one person.
    public String key() {
        return organisation == null ? "platform" : organisation.value();
    }
}

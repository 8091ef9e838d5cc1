package cz.obzor.account.person;

import cz.obzor.account.OrganisationId;
import cz.obzor.account.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// Somebody was asked to work for an organisation and did not answer yet.
public record Invitation(UUID id, OrganisationId organisation, String email, Set<Role> roles, Instant createdAt) {
    public Invitation {
        roles = Set.copyOf(roles);
    }
}

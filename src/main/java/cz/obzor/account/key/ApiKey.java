package cz.obzor.account.key;

import cz.obzor.account.Action;
import cz.obzor.account.OrganisationId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A key with which a program acts for an organisation. What opens is not kept; it was shown once.
///
/// @param scopes     what it is good for besides reading
/// @param createdBy  as in the audit
/// @param lastUsedAt to the minute; null for never
/// @param revokedAt  null while it is good
public record ApiKey(
        String id,
        OrganisationId organisation,
        String name,
        Set<Action> scopes,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {
    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    /// @param secret what programs send, shown once
    public record Made(ApiKey key, String secret) {}
}

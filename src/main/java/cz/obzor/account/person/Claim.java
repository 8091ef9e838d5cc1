package cz.obzor.account.person;

import cz.obzor.account.OrganisationId;
import cz.obzor.account.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody asks to work for an organisation.
///
/// @param evidence why she may
/// @param fileName of what she attached; null for nothing
public record Claim(
        UUID id,
        PersonId person,
        OrganisationId organisation,
        String evidence,
        @Nullable String fileName,
        Instant createdAt) {}

package cz.obzor.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which entries are wanted; null for any.
///
/// @param actor        as it stands in the entry, or only its beginning
/// @param organisation on whose behalf
/// @param action       as it stands in the entry, or only its beginning
/// @param subject      id of what was changed or read
/// @param from         not before
/// @param until        before
public record AuditFilter(
        @Nullable String actor,
        @Nullable String organisation,
        @Nullable String action,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static AuditFilter all() {
        return new AuditFilter(null, null, null, null, null, null);
    }
}

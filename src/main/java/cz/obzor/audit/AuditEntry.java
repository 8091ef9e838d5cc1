package cz.obzor.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing that was done.
///
/// @param actor        {@code person:<id>}, {@code key:<id>}, {@code operator}, {@code system} or {@code nobody}
/// @param organisation on whose behalf; null for nobody's
/// @param before       what it was, as JSON; null where nothing is to compare
/// @param after        what it became, as JSON
/// @param request      id of the request; null for work in the background
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        @Nullable String organisation,
        String action,
        Subject subject,
        @Nullable String before,
        @Nullable String after,
        @Nullable String request) {}

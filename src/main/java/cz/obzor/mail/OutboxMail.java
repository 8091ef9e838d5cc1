package cz.obzor.mail;

import cz.obzor.web.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mail in the outbox.
///
/// @param text  and html: gone once it was sent
/// @param state {@code waiting}, {@code sent} or {@code failed}
public record OutboxMail(
        UUID id,
        String recipient,
        Language language,
        String subject,
        @Nullable String text,
        @Nullable String html,
        String state,
        @Nullable String failure,
        Instant queuedAt,
        @Nullable Instant sentAt) {}

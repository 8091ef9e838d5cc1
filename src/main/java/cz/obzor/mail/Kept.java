package cz.obzor.mail;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A letter in the outbox.
///
/// @param plain  its text; null once it was sent, since links in it are secret
/// @param html   the same
/// @param reason why it could not be sent; null unless it failed
/// @param sentAt null until it was sent
public record Kept(
        String id,
        String event,
        String recipient,
        String subject,
        @Nullable String plain,
        @Nullable String html,
        State state,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant sentAt) {

    public enum State {
        /// will be sent
        WAITING,
        SENT,
        /// was given up; the operator may have it tried again
        FAILED;

        /// As in the database and in messages.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

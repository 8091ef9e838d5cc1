package cz.obzor.mail.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the outbox.
///
/// @param sends whether letters leave at all
public record OutboxPage(boolean sends, List<Row> rows) {
    public OutboxPage {
        rows = List.copyOf(rows);
    }

    /// @param color   of the tag with its state
    /// @param address of the page with its text; null once it was sent
    public record Row(
            String id,
            String recipient,
            String subject,
            String state,
            String color,
            @Nullable String reason,
            boolean failed,
            Instant createdAt,
            @Nullable String address) {}
}

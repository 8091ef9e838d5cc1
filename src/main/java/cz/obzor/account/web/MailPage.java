package cz.obzor.account.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Model of the outbox.
///
/// @param leaves whether there is a server that takes the mail
public record MailPage(
        boolean leaves,
        List<Row> rows,
        @Nullable String previous,
        @Nullable String next) {
    public MailPage {
        rows = List.copyOf(rows);
    }

    /// @param text     empty once the mail was sent
    /// @param language of the text
    /// @param failure  why it could not be sent; null for no reason
    public record Row(
            String subject,
            String recipient,
            String state,
            String queued,
            String text,
            String language,
            @Nullable String failure) {}
}

package cz.obzor.mail.web;

import java.time.Instant;
import java.util.List;

/// Model of the page with the text of a letter that was not sent.
///
/// @param parts of the text, in order
public record LetterPage(String recipient, String subject, Instant createdAt, List<Part> parts) {
    public LetterPage {
        parts = List.copyOf(parts);
    }

    /// @param link whether it is an address that the person should open
    public record Part(String text, boolean link) {}
}

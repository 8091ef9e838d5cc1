package cz.obzor.document;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// A place in the list of documents, after which the next part begins. Stays right while documents come.
public record ListPosition(Instant createdAt, DocumentId id) {

    public static ListPosition of(DocumentRow row) {
        return new ListPosition(row.createdAt(), row.id());
    }

    /// The place as a text for addresses.
    public String cursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((createdAt + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /// The place that a text stands for; empty where it is none of ours.
    public static Optional<ListPosition> parse(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", -1);
            return parts.length == 2
                    ? DocumentId.parse(parts[1]).map(id -> new ListPosition(Instant.parse(parts[0]), id))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return Optional.empty();
        }
    }
}

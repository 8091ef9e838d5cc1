package cz.obzor.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A registered document with its versions, the newest first.
///
/// @param territories codes of its territory and of everything above it
/// @param revision    grows with every change of the details; a change names the revision it saw
public record Document(
        DocumentId id,
        DocumentDetails details,
        List<String> territories,
        List<DocumentVersion> versions,
        long revision,
        Instant createdAt,
        Instant changedAt) {
    public Document {
        territories = List.copyOf(territories);
        versions = List.copyOf(versions);
    }

    public DocumentVersion newest() {
        return versions.getFirst();
    }

    /// Whether its validity ended before a day.
    public boolean expired(LocalDate day) {
        return details.validTo() != null && details.validTo().isBefore(day);
    }
}

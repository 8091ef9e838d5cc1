package cz.obzor.document;

import java.time.Instant;

/// A document as a list shows it.
///
/// @param files how many its newest version has
/// @param pages of those files together
/// @param state of the reading that is least far
public record DocumentRow(
        DocumentId id, DocumentDetails details, int files, int pages, ContentReading.State state, Instant createdAt) {}

package cz.obzor.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A version of a document: its files, the main one first.
///
/// @param number from 1
/// @param label  what people call it ("aktualizace 2025"); null where they do not
public record DocumentVersion(int number, @Nullable String label, Instant createdAt, List<DocumentFile> files) {
    public DocumentVersion {
        files = List.copyOf(files);
    }

    /// @param position from 1
    public Optional<DocumentFile> file(int position) {
        return position >= 1 && position <= files.size() ? Optional.of(files.get(position - 1)) : Optional.empty();
    }
}

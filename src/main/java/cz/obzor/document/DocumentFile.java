package cz.obzor.document;

import cz.obzor.file.FileHash;

/// A file of a version.
///
/// @param position from 1; the first is the document itself, the others its annexes
/// @param name     as the user called it
/// @param size     in bytes
public record DocumentFile(int position, String name, FileHash hash, long size, ContentReading reading) {

    /// Whether it can be shown page by page in its own look.
    public boolean isPdf() {
        return "application/pdf".equals(reading.mediaType());
    }
}

package cz.obzor.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// Keeps files by their content. What was stored is on the disk before the call returns.
public interface FileStore {

    /// Stores a stream; storing the same bytes twice keeps them once.
    ///
    /// @param limit most bytes taken
    /// @throws TooLarge    when the stream holds more
    /// @throws StorageFull when the disk cannot take it; nothing of it stays
    Stored store(InputStream bytes, long limit) throws IOException;

    /// A file on this machine's disk with the stored bytes, for reading only.
    ///
    /// @throws java.nio.file.NoSuchFileException when nothing is stored under the hash
    Path local(FileHash hash) throws IOException;

    /// @param size in bytes
    record Stored(FileHash hash, long size) {}

    /// More bytes than allowed.
    final class TooLarge extends IOException {
        private final long limit;

        public TooLarge(long limit) {
            super("more than " + limit + " bytes");
            this.limit = limit;
        }

        public long limit() {
            return limit;
        }
    }

    /// The disk (or the quota) is full.
    final class StorageFull extends IOException {
        public StorageFull(IOException cause) {
            super("no space left for files", cause);
        }
    }
}

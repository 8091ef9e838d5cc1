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
    default Stored store(InputStream bytes, long limit) throws IOException {
        return store(bytes, limit, _ -> {});
    }

    /// Stores a stream that is looked at when it has come whole and before it is kept.
    ///
    /// @param inspection refuses by throwing; then nothing of the stream stays
    <E extends Exception> Stored store(InputStream bytes, long limit, Inspection<E> inspection) throws IOException, E;

    /// A file on this machine's disk with the stored bytes, for reading only.
    ///
    /// @throws java.nio.file.NoSuchFileException when nothing is stored under the hash
    Path local(FileHash hash) throws IOException;

    /// Looks at a file that has come and is not kept yet.
    @FunctionalInterface
    interface Inspection<E extends Exception> {
        void inspect(Path received) throws IOException, E;
    }

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

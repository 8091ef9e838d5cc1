package cz.obzor.reading;

import java.nio.file.Path;
import java.util.Optional;

/// Reads files in processes of their own. Safe for use by many threads; a call waits for a free process.
public interface Reader extends AutoCloseable {

    /// Reads one file. Never throws for what the file holds: a broken or hostile file is an {@link Outcome.Failed}.
    ///
    /// @param file where it lies, whatever its name there
    /// @param name as the user called it, only a hint to its kind
    /// @param sink gets the pages as they come
    Outcome read(Path file, String name, PageSink sink) throws InterruptedException;

    /// Looks at the first bytes of a file, in a reading process like everything else, to tell at once whether it can
    /// be read at all. Empty when it may be a document, and also when no process is free soon.
    Optional<FailureReason> refusal(Path file, String name) throws InterruptedException;

    @Override
    void close();
}

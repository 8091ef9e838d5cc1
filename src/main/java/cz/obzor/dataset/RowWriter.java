package cz.obzor.dataset;

import java.io.Closeable;
import java.io.IOException;

/// Writes rows in one form. Closing it without having ended leaves what was written unfinished, so that nobody takes a
/// part for the whole.
public interface RowWriter extends RowSink, Closeable {

    /// Writes what comes after the last row.
    void end() throws IOException;
}

package cz.obzor.dataset;

import java.io.IOException;

/// Takes rows one after another.
@FunctionalInterface
public interface RowSink {

    /// @throws IOException ends the reading
    void take(Row row) throws IOException;
}

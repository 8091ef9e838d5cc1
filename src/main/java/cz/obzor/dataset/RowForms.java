package cz.obzor.dataset;

import java.io.IOException;
import java.io.OutputStream;

/// All forms of rows.
public interface RowForms {

    /// Begins to write.
    ///
    /// @param base address of the dataset, {@code https://…/data/strategies}: from it identifiers of rows are made
    /// @param to   is closed with the writer
    RowWriter write(Format format, Dataset dataset, String base, OutputStream to) throws IOException;
}

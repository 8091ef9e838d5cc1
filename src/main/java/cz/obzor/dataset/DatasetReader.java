package cz.obzor.dataset;

import java.io.IOException;
import java.util.List;

/// Reads rows of datasets.
public interface DatasetReader {

    /// Gives the wanted rows one by one, as they were at one moment. The memory it takes does not grow with their
    /// number.
    ///
    /// @throws IOException that the sink threw
    void each(DatasetSource source, Wish wish, RowSink sink) throws IOException;

    /// The wanted rows at once; the wish says how many at most.
    List<Row> list(DatasetSource source, Wish wish);

    /// How many rows meet the conditions, wherever the wish begins and ends.
    long count(DatasetSource source, Wish wish);
}

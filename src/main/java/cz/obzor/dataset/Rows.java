package cz.obzor.dataset;

import java.util.List;
import java.util.function.Supplier;

/// Where the rows of a dataset come from.
public sealed interface Rows {

    /// A query of the module's own tables that gives every row, with a column for each of the dataset's, named by
    /// {@link Column#sql()}. Conditions, order and bounds are put around it, so it has none of
    /// its own, and the columns of the key should be those of an index.
    record Query(String select) implements Rows {}

    /// Rows that are in memory anyway, in any order.
    record Listed(Supplier<List<Row>> rows) implements Rows {}
}

package cz.obzor.dataset.read;

import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.DatasetReader;
import cz.obzor.dataset.DatasetSource;
import cz.obzor.dataset.Row;
import cz.obzor.dataset.RowSink;
import cz.obzor.dataset.Rows;
import cz.obzor.dataset.Wish;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/// Reads each source the way its rows are kept.
@Component
class SourceReader implements DatasetReader {
    private final QueriedRows queried;

    SourceReader(QueriedRows queried) {
        this.queried = queried;
    }

    @Override
    public void each(DatasetSource source, Wish wish, RowSink sink) throws IOException {
        Dataset dataset = source.dataset();
        switch (source.rows()) {
            case Rows.Query query -> queried.each(dataset, query.select(), wish, sink);
            case Rows.Listed listed -> {
                Iterator<Row> rows = new ListedRows(dataset, wish)
                        .wanted(listed.rows().get(), wish)
                        .iterator();
                while (rows.hasNext()) {
                    sink.take(rows.next());
                }
            }
        }
    }

    @Override
    public List<Row> list(DatasetSource source, Wish wish) {
        Dataset dataset = source.dataset();
        return switch (source.rows()) {
            case Rows.Query query -> queried.list(dataset, query.select(), wish);
            case Rows.Listed listed ->
                new ListedRows(dataset, wish).wanted(listed.rows().get(), wish).toList();
        };
    }

    @Override
    public long count(DatasetSource source, Wish wish) {
        var all = new Wish(wish.conditions(), List.of(), null, OptionalInt.empty());
        return switch (source.rows()) {
            case Rows.Query query -> queried.count(query.select(), all);
            case Rows.Listed listed ->
                new ListedRows(source.dataset(), all)
                        .wanted(listed.rows().get(), all)
                        .count();
        };
    }
}

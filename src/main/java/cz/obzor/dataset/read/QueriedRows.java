package cz.obzor.dataset.read;

import cz.obzor.dataset.Column;
import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.Row;
import cz.obzor.dataset.RowSink;
import cz.obzor.dataset.Wish;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Rows that a query gives. The database keeps the place in a cursor, so that only some rows are in memory at a time.
@Component
class QueriedRows {
    private static final int AT_ONCE = 500;

    private final JdbcTemplate sql;
    private final TransactionTemplate reading;

    QueriedRows(JdbcTemplate sql, PlatformTransactionManager transactions) {
        this.sql = new JdbcTemplate(Objects.requireNonNull(sql.getDataSource()));
        this.sql.setFetchSize(AT_ONCE);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        // a cursor lives in a transaction; all parts of a long reading see one moment
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void each(Dataset dataset, String select, Wish wish, RowSink sink) throws IOException {
        Statement statement = Statement.rows(dataset, select, wish);
        try {
            reading.executeWithoutResult(_ -> sql.query(
                    statement.sql(),
                    result -> {
                        take(sink, row(dataset.columns(), result));
                    },
                    statement.parameters().toArray()));
        } catch (UncheckedIOException stopped) {
            throw stopped.getCause();
        }
    }

    List<Row> list(Dataset dataset, String select, Wish wish) {
        Statement statement = Statement.rows(dataset, select, wish);
        return sql.query(
                statement.sql(),
                (result, _) -> row(dataset.columns(), result),
                statement.parameters().toArray());
    }

    long count(String select, Wish wish) {
        Statement statement = Statement.count(select, wish);
        return Objects.requireNonNull(sql.queryForObject(
                statement.sql(), Long.class, statement.parameters().toArray()));
    }

    private static void take(RowSink sink, Row row) {
        try {
            sink.take(row);
        } catch (IOException stopped) {
            throw new UncheckedIOException(stopped);
        }
    }

    private static Row row(List<Column> columns, ResultSet result) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            values.add(value(columns.get(i), result, i + 1));
        }
        return new Row(values);
    }

    private static @Nullable Object value(Column column, ResultSet result, int at) throws SQLException {
        return switch (column.type()) {
            case TEXT, CODE, ADDRESS -> result.getString(at);
            case INTEGER -> {
                long number = result.getLong(at);
                yield result.wasNull() ? null : number;
            }
            case DECIMAL -> result.getBigDecimal(at);
            case BOOLEAN -> result.getObject(at, Boolean.class);
            case DATE -> result.getObject(at, LocalDate.class);
            case TIME -> {
                OffsetDateTime time = result.getObject(at, OffsetDateTime.class);
                yield time == null ? null : time.toInstant();
            }
            case TEXTS -> {
                Array array = result.getArray(at);
                yield array == null ? List.of() : List.of((String[]) array.getArray());
            }
        };
    }
}

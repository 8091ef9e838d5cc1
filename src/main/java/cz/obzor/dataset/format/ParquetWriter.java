package cz.obzor.dataset.format;

import cz.obzor.dataset.Column;
import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.Row;
import cz.obzor.dataset.RowWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// Parquet, by way of a DuckDB in a temporary folder: its index stands at the end of the file, so nothing can be sent
/// before all rows are known.
final class ParquetWriter implements RowWriter {
    private static final int ROWS_AT_ONCE = 20_000;
    /// decimals are amounts and degrees: 18 digits, 6 of them after the point
    private static final String DECIMAL = "decimal(18, 6)";

    private final OutputStream to;
    private final Path folder;
    private final List<Column> columns;
    private final Connection database;
    private final DuckDBAppender appender;
    private int waiting;

    ParquetWriter(Dataset dataset, OutputStream to) throws IOException {
        this.to = to;
        this.columns = dataset.columns();
        this.folder = Files.createTempDirectory("obzor-parquet");
        try {
            var settings = new Properties();
            settings.setProperty("memory_limit", "128MB");
            settings.setProperty("threads", "1");
            settings.setProperty("temp_directory", folder.resolve("temp").toString());
            database = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("rows.db"), settings);
            try (Statement statement = database.createStatement()) {
                statement.execute("create table rows ("
                        + columns.stream().map(ParquetWriter::declared).collect(Collectors.joining(", ")) + ")");
            }
            appender = database.unwrap(DuckDBConnection.class).createAppender("rows");
        } catch (SQLException failed) {
            FileSystemUtils.deleteRecursively(folder);
            throw new IOException(failed);
        }
    }

    @Override
    public void take(Row row) throws IOException {
        try {
            appender.beginRow();
            for (int i = 0; i < columns.size(); i++) {
                append(row.get(i));
            }
            appender.endRow();
            waiting++;
            if (waiting == ROWS_AT_ONCE) {
                appender.flush();
                waiting = 0;
            }
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public void end() throws IOException {
        Path file = folder.resolve("rows.parquet");
        try (Statement statement = database.createStatement()) {
            appender.close();
            statement.execute("copy rows to '" + file + "' (format parquet, compression zstd)");
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
        Files.copy(file, to);
        to.flush();
    }

    @Override
    public void close() throws IOException {
        try {
            database.close();
        } catch (SQLException failed) {
            throw new IOException(failed);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
            to.close();
        }
    }

    private void append(@Nullable Object value) throws SQLException {
        switch (value) {
            case null -> appender.appendNull();
            case Long number -> appender.append(number.longValue());
            case BigDecimal number -> appender.append(number.setScale(6, RoundingMode.HALF_UP));
            case Boolean bool -> appender.append(bool.booleanValue());
            case LocalDate date -> appender.append(date);
            case Instant time -> appender.append(time.atOffset(ZoneOffset.UTC));
            case List<?> items -> appender.append(items);
            default -> appender.append(value.toString());
        }
    }

    private static String declared(Column column) {
        String type = switch (column.type()) {
            case TEXT, CODE, ADDRESS -> "varchar";
            case INTEGER -> "bigint";
            case DECIMAL -> DECIMAL;
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case TIME -> "timestamptz";
            case TEXTS -> "varchar[]";
        };
        return "\"" + column.name() + "\" " + type + (column.required() ? " not null" : "");
    }
}

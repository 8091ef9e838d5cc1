package cz.obzor.dataset.format;

import cz.obzor.dataset.Column;
import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.Row;
import cz.obzor.dataset.RowWriter;
import cz.obzor.dataset.Values;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// CSV by RFC 4180 in UTF-8, names of columns first.
final class CsvWriter implements RowWriter {
    private static final int BUFFER = 1 << 16;

    private final List<Column> columns;
    private final CSVPrinter csv;

    CsvWriter(Dataset dataset, OutputStream to) throws IOException {
        columns = dataset.columns();
        Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), BUFFER);
        csv = new CSVPrinter(text, CSVFormat.RFC4180);
        csv.printRecord(columns.stream().map(Column::name));
    }

    @Override
    public void take(Row row) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            String text = Values.text(row.get(i));
            csv.print(columns.get(i).type().words() ? Formulas.harmless(text) : text);
        }
        csv.println();
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

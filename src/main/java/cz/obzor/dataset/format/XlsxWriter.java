package cz.obzor.dataset.format;

import cz.obzor.dataset.Column;
import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.Row;
import cz.obzor.dataset.RowWriter;
import cz.obzor.dataset.Values;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// A workbook with the names of columns in the first row, which stays in sight. Where a sheet is full, another one
/// begins. Texts are cells of text, so nothing in them is run as a formula.
final class XlsxWriter implements RowWriter {
    private static final int FULL_SHEET = 1_048_576;
    /// what a cell can hold
    private static final int LONGEST_TEXT = 32_767;
    private static final int ROWS_AT_ONCE = 1_000;
    private static final long LARGEST_EXACT = 999_999_999_999_999L;

    private final Dataset dataset;
    private final List<Column> columns;
    private final OutputStream to;
    private final Workbook workbook;
    private Worksheet sheet;
    private int sheets;
    private int next;

    XlsxWriter(Dataset dataset, OutputStream to) throws IOException {
        this.dataset = dataset;
        this.columns = dataset.columns();
        this.to = to;
        workbook = new Workbook(to, "Obzor", "1.0");
        sheet = begun();
    }

    @Override
    public void take(Row row) throws IOException {
        if (next == FULL_SHEET) {
            sheet.finish();
            sheet = begun();
        }
        for (int i = 0; i < columns.size(); i++) {
            cell(i, row.get(i));
        }
        next++;
        if (next % ROWS_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    @Override
    public void end() throws IOException {
        sheet.finish();
        workbook.finish();
    }

    /// The workbook writes its end when it is closed, so it is left open where it was not ended.
    @Override
    public void close() throws IOException {
        to.close();
    }

    private Worksheet begun() {
        sheets++;
        String name = dataset.name().length() > 28 ? dataset.name().substring(0, 28) : dataset.name();
        Worksheet begun = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        for (int i = 0; i < columns.size(); i++) {
            begun.value(0, i, columns.get(i).name());
            begun.style(0, i).bold().set();
        }
        begun.freezePane(0, 1);
        next = 1;
        return begun;
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {
                // stays empty
            }
            // a spreadsheet keeps fifteen digits of a number
            case Long number when Math.abs(number) <= LARGEST_EXACT -> sheet.value(next, column, number);
            case BigDecimal number when number.precision() <= 15 -> sheet.value(next, column, number);
            case Boolean bool -> sheet.value(next, column, bool);
            case LocalDate date
            when date.getYear() >= 1900 -> {
                sheet.value(next, column, date);
                sheet.style(next, column).format("yyyy-mm-dd").set();
            }
            default -> {
                String text = Values.text(value);
                if (!text.isEmpty()) {
                    sheet.value(next, column, written(text));
                }
            }
        }
    }

    /// Signs that XML cannot hold are left out, and what a cell cannot hold is cut off.
    private static String written(String text) {
        StringBuilder kept = new StringBuilder(Math.min(text.length(), LONGEST_TEXT));
        text.codePoints()
                .filter(XlsxWriter::inXml)
                .takeWhile(code -> kept.length() + Character.charCount(code) <= LONGEST_TEXT)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean inXml(int code) {
        return code == '\t'
                || code == '\n'
                || code == '\r'
                || (code >= 0x20 && code <= 0xd7ff)
                || (code >= 0xe000 && code <= 0xfffd)
                || code >= 0x10000;
    }
}

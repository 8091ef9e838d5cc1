package cz.obzor.reading.plain;

import cz.obzor.reading.Block;
import cz.obzor.reading.output.FileOutput;
import cz.obzor.reading.output.FlowText;
import cz.obzor.reading.output.ReadingFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/// Reads comma-separated values, whatever separates them, as a table.
public final class CsvFile {
    private static final int MOST_COLUMNS = 20_000;
    private static final String SEPARATORS = ";,\t|";

    private final FileOutput out;
    private final FlowText flow;
    private final StringBuilder cell = new StringBuilder();
    private int column;
    private boolean rowBegun;

    private CsvFile(FileOutput out) {
        this.out = out;
        this.flow = new FlowText(out, new FlowText.Cut(200_000, 200_000));
    }

    public static void read(Path file, FileOutput out) throws IOException {
        char separator;
        try (BufferedReader in = TextFile.open(file)) {
            separator = separator(in);
        }
        try (BufferedReader in = TextFile.open(file)) {
            new CsvFile(out).rows(in, separator);
        }
    }

    /// The one that the first lines have most of, outside quotes.
    private static char separator(BufferedReader in) throws IOException {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < 20_000; i++) {
            int c = in.read();
            if (c < 0) {
                break;
            }
            quoted ^= c == '"';
            int index = SEPARATORS.indexOf(c);
            if (index >= 0 && !quoted) {
                counts[index]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    private void rows(BufferedReader in, char separator) throws IOException {
        flow.beginTable();
        boolean quoted = false;
        int limit = out.limits().pageText();
        int c = in.read();
        while (c >= 0) {
            if (quoted) {
                if (c == '"') {
                    c = in.read();
                    if (c == '"') {
                        cell.append('"');
                    } else {
                        quoted = false;
                        continue;
                    }
                } else {
                    cell.append((char) c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                endCell();
            } else if (c == '\n') {
                endRow();
            } else if (c != '\r') {
                cell.append((char) c);
            }
            if (cell.length() > limit) {
                throw ReadingFailure.contentLimit("a cell of more than " + limit + " characters");
            }
            c = in.read();
        }
        if (quoted) {
            out.warn("open-quote");
        }
        endRow();
        flow.endTable();
        flow.finish();
    }

    private void endCell() throws IOException {
        if (column >= MOST_COLUMNS) {
            throw ReadingFailure.contentLimit("more than " + MOST_COLUMNS + " columns");
        }
        if (!rowBegun) {
            flow.beginRow();
            rowBegun = true;
        }
        flow.beginCell(column, 1, 1);
        if (!cell.isEmpty()) {
            flow.begin(Block.Kind.CELL, 0, null);
            flow.appendLines(cell, FlowText.Style.PLAIN);
        }
        flow.endCell();
        cell.setLength(0);
        column++;
    }

    private void endRow() throws IOException {
        if (rowBegun || !cell.isEmpty()) {
            endCell();
            flow.endRow();
        }
        rowBegun = false;
        column = 0;
    }
}

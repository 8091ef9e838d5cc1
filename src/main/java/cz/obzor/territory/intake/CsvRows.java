package cz.obzor.territory.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of a CSV file (RFC 4180: commas, cells may be quoted and then hold commas, quotes and line ends), one at a
/// time.
final class CsvRows {
    private static final int END = -1;
    private static final int NOTHING = -2;
    private static final int LONGEST_ROW = 1_000_000;

    private final Reader reader;
    private int ahead = NOTHING;
    private long line = 1;
    private long rowLine = 1;
    private boolean broken;

    CsvRows(Reader reader) throws IOException {
        this.reader = reader;
        int first = read();
        ahead = first == '\uFEFF' ? NOTHING : first;
    }

    /// Line on which the last row began, from 1.
    long line() {
        return rowLine;
    }

    /// Whether a quote was opened and never closed, so that the last row cannot be trusted.
    boolean broken() {
        return broken;
    }

    /// Cells of the next row, or null at the end. Empty lines are passed over.
    @Nullable
    List<String> next() throws IOException {
        while (true) {
            rowLine = line;
            int first = peek();
            if (first == END) {
                return null;
            }
            List<String> cells = row();
            if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
                return cells;
            }
        }
    }

    private List<String> row() throws IOException {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        int length = 0;
        while (true) {
            int c = read();
            if (c == '"' && cell.isEmpty()) {
                quoted(cell);
            } else if (c == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' || c == END) {
                cells.add(cell.toString());
                return cells;
            } else if (c != '\r') {
                cell.append((char) c);
            }
            if (++length > LONGEST_ROW) {
                broken = true;
                return cells;
            }
        }
    }

    private void quoted(StringBuilder cell) throws IOException {
        while (true) {
            int c = read();
            if (c == END || cell.length() > LONGEST_ROW) {
                broken = true;
                return;
            }
            if (c != '"') {
                cell.append((char) c);
            } else if (peek() == '"') {
                cell.append((char) read());
            } else {
                return;
            }
        }
    }

    private int peek() throws IOException {
        if (ahead == NOTHING) {
            ahead = reader.read();
        }
        return ahead;
    }

    private int read() throws IOException {
        int c = peek();
        ahead = NOTHING;
        if (c == '\n') {
            line++;
        }
        return c;
    }
}

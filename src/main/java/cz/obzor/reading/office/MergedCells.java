package cz.obzor.reading.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which cells of a sheet are joined. The file tells it after the rows, so it is looked up by a first quick pass over
/// the bytes.
final class MergedCells {
    private static final byte[] MARK = "mergeCell ".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST = 100_000;
    /// joins of more rows are decoration
    private static final int MOST_ROWS = 500;

    /// @param columns that it covers
    record Span(int columns, int rows) {}

    private final Map<Long, Span> spans = new HashMap<>();

    static MergedCells scan(InputStream in) throws IOException {
        MergedCells merged = new MergedCells();
        try {
            byte[] chunk = new byte[1 << 16];
            int matched = 0;
            StringBuilder reference = new StringBuilder();
            for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
                for (int i = 0; i < got; i++) {
                    byte b = chunk[i];
                    if (matched == MARK.length) {
                        if (b == '>' || reference.length() > 60) {
                            merged.add(reference);
                            reference.setLength(0);
                            matched = 0;
                        } else {
                            reference.append((char) (b & 0xFF));
                        }
                    } else {
                        matched = b == MARK[matched] ? matched + 1 : b == MARK[0] ? 1 : 0;
                    }
                }
            }
        } catch (IOException e) {
            // the rows themselves will show the damage
            return merged;
        }
        return merged;
    }

    @Nullable
    Span at(int row, int column) {
        return spans.get(key(row, column));
    }

    private void add(StringBuilder attributes) {
        int quote = attributes.indexOf("ref=\"");
        int end = quote < 0 ? -1 : attributes.indexOf("\"", quote + 5);
        int colon = quote < 0 ? -1 : attributes.indexOf(":", quote);
        if (end < 0 || colon < 0 || colon > end || spans.size() >= MOST) {
            return;
        }
        CellReference from = CellReference.of(attributes.substring(quote + 5, colon));
        CellReference to = CellReference.of(attributes.substring(colon + 1, end));
        if (from != null && to != null && to.row() >= from.row() && to.column() >= from.column()) {
            int rows = Math.min(to.row() - from.row() + 1, MOST_ROWS);
            spans.put(key(from.row(), from.column()), new Span(to.column() - from.column() + 1, rows));
        }
    }

    private static long key(int row, int column) {
        return (long) row << 20 | column;
    }
}

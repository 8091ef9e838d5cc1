package cz.obzor.reading.office;

import org.jspecify.annotations.Nullable;

/// Place of a cell, both from 0.
record CellReference(int row, int column) {
    private static final int MOST_ROWS = 1 << 21;
    private static final int MOST_COLUMNS = 1 << 15;

    /// @param text as in "B12"
    static @Nullable CellReference of(String text) {
        int column = 0;
        int row = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z' && row == 0) {
                column = column * 26 + (c - 'A' + 1);
            } else if (c >= '0' && c <= '9') {
                row = row * 10 + (c - '0');
            } else if (c != '$') {
                return null;
            }
            if (row > MOST_ROWS || column > MOST_COLUMNS) {
                return null;
            }
        }
        return row == 0 || column == 0 ? null : new CellReference(row - 1, column - 1);
    }
}

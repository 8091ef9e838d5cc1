package cz.obzor.reading.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Joins the smallest areas of a net into cells where no line parts them.
final class CellJoiner {
    private static final float NEAR = 2 * 2.5f;

    private final float[] columns;
    private final float[] rows;
    private final int width;
    private final int height;
    /// whether there is a line left of, or above, each area
    private final boolean[] wallLeft;
    private final boolean[] wallAbove;

    CellJoiner(float[] columns, float[] rows) {
        this.columns = columns;
        this.rows = rows;
        width = columns.length - 1;
        height = rows.length - 1;
        wallLeft = new boolean[width * height];
        wallAbove = new boolean[width * height];
    }

    void wallDown(Rulings.Line line) {
        int column = nearest(columns, line.at());
        if (column < 0 || column >= width) {
            return;
        }
        for (int row = 0; row < height; row++) {
            if (covers(line, rows[row], rows[row + 1])) {
                wallLeft[row * width + column] = true;
            }
        }
    }

    void wallAcross(Rulings.Line line) {
        int row = nearest(rows, line.at());
        if (row < 0 || row >= height) {
            return;
        }
        for (int column = 0; column < width; column++) {
            if (covers(line, columns[column], columns[column + 1])) {
                wallAbove[row * width + column] = true;
            }
        }
    }

    Grid join() {
        int[] owners = new int[width * height];
        Arrays.fill(owners, -1);
        List<Grid.Cell> cells = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                if (owners[row * width + column] < 0) {
                    cells.add(grow(row, column, owners, cells.size()));
                }
            }
        }
        return new Grid(columns, rows, owners, cells);
    }

    /// The widest area to the right, then as far down as the whole of it goes.
    private Grid.Cell grow(int row, int column, int[] owners, int id) {
        int columnSpan = 1;
        while (column + columnSpan < width
                && !wallLeft[row * width + column + columnSpan]
                && owners[row * width + column + columnSpan] < 0) {
            columnSpan++;
        }
        int rowSpan = 1;
        while (row + rowSpan < height && isOpen(row + rowSpan, column, columnSpan, owners)) {
            rowSpan++;
        }
        for (int r = row; r < row + rowSpan; r++) {
            Arrays.fill(owners, r * width + column, r * width + column + columnSpan, id);
        }
        return new Grid.Cell(row, column, rowSpan, columnSpan);
    }

    private boolean isOpen(int row, int column, int columnSpan, int[] owners) {
        for (int c = column; c < column + columnSpan; c++) {
            int at = row * width + c;
            if (wallAbove[at] || owners[at] >= 0 || (c > column && wallLeft[at])) {
                return false;
            }
        }
        boolean endsRight = column + columnSpan >= width || wallLeft[row * width + column + columnSpan];
        boolean endsLeft = column == 0 || wallLeft[row * width + column];
        return endsLeft && endsRight;
    }

    private static int nearest(float[] edges, float at) {
        for (int i = 0; i < edges.length; i++) {
            if (Math.abs(edges[i] - at) <= NEAR) {
                return i;
            }
        }
        return -1;
    }

    private static boolean covers(Rulings.Line line, float from, float to) {
        float covered = Math.min(line.to(), to) - Math.max(line.from(), from);
        return covered >= 0.6f * (to - from);
    }
}

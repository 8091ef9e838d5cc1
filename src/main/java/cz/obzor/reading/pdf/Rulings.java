package cz.obzor.reading.pdf;

import cz.obzor.reading.Box;
import java.util.ArrayList;
import java.util.List;

/// Straight lines of a page that run along its edges: borders of tables, underlines, edges of filled areas.
final class Rulings {
    /// drawings have more; there are no tables to be found among them
    private static final int MOST = 6000;
    /// a filled strip up to this thickness is a line
    static final float THIN = 3.5f;

    private static final float SHORTEST = 4;
    private static final int MOST_AREAS = 1500;

    /// @param at   y of a horizontal line, x of a vertical one
    /// @param from where it begins along its direction
    record Line(float at, float from, float to) {}

    final List<Line> horizontal = new ArrayList<>();
    final List<Line> vertical = new ArrayList<>();
    /// filled areas: cells of a table if there is text in them, else bars of a chart and other decoration
    final List<Box> areas = new ArrayList<>();

    boolean tooMany() {
        return horizontal.size() + vertical.size() >= MOST;
    }

    void segment(double x0, double y0, double x1, double y1) {
        if (tooMany()) {
            return;
        }
        double width = Math.abs(x1 - x0);
        double height = Math.abs(y1 - y0);
        if (height <= 0.8 && width >= SHORTEST) {
            horizontal.add(new Line((float) ((y0 + y1) / 2), (float) Math.min(x0, x1), (float) Math.max(x0, x1)));
        } else if (width <= 0.8 && height >= SHORTEST) {
            vertical.add(new Line((float) ((x0 + x1) / 2), (float) Math.min(y0, y1), (float) Math.max(y0, y1)));
        }
    }

    void outlined(double x0, double y0, double x1, double y1) {
        segment(x0, y0, x1, y0);
        segment(x0, y1, x1, y1);
        segment(x0, y0, x0, y1);
        segment(x1, y0, x1, y1);
    }

    /// A filled area: a line where it is thin, else perhaps a coloured cell.
    void filled(double x0, double y0, double x1, double y1, boolean white) {
        double left = Math.min(x0, x1);
        double right = Math.max(x0, x1);
        double top = Math.min(y0, y1);
        double bottom = Math.max(y0, y1);
        if (bottom - top <= THIN) {
            segment(left, (top + bottom) / 2, right, (top + bottom) / 2);
        } else if (right - left <= THIN) {
            segment((left + right) / 2, top, (left + right) / 2, bottom);
        } else if (!white && areas.size() < MOST_AREAS) {
            areas.add(new Box((float) left, (float) top, (float) right, (float) bottom));
        }
    }
}

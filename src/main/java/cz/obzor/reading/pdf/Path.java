package cz.obzor.reading.pdf;

import java.util.Arrays;

/// The path under construction, in coordinates of the page. Only straight pieces along the axes are of use later.
final class Path {
    /// longer ones are drawings
    private static final int MOST = 20_000;

    /// x0, y0, x1, y1 of straight pieces
    private double[] pieces = new double[64];
    private int used;
    /// x0, y0, x1, y1 of rectangles
    private double[] rectangles = new double[64];
    private int rectanglesUsed;

    private double startX;
    private double startY;
    private double x;
    private double y;
    private double minX = Double.MAX_VALUE;
    private double minY = Double.MAX_VALUE;
    private double maxX = -Double.MAX_VALUE;
    private double maxY = -Double.MAX_VALUE;
    private int subpathPieces;
    private boolean subpathIsBox = true;
    boolean curved;

    void move(double toX, double toY) {
        endSubpath();
        startX = toX;
        startY = toY;
        x = toX;
        y = toY;
    }

    void line(double toX, double toY) {
        if (used < MOST) {
            used = putPiece(used, x, y, toX, toY);
        }
        subpathPieces++;
        if (Math.abs(toX - x) > 0.1 && Math.abs(toY - y) > 0.1) {
            subpathIsBox = false;
        }
        cover(x, y);
        cover(toX, toY);
        x = toX;
        y = toY;
    }

    void curve(double toX, double toY) {
        curved = true;
        subpathIsBox = false;
        x = toX;
        y = toY;
    }

    void close() {
        if (x != startX || y != startY) {
            line(startX, startY);
        }
        endSubpath();
    }

    void rectangle(double x0, double y0, double x1, double y1, boolean straight) {
        endSubpath();
        startX = x0;
        startY = y0;
        x = x0;
        y = y0;
        if (straight && rectanglesUsed < MOST) {
            rectanglesUsed = putRectangle(x0, y0, x1, y1);
        }
    }

    /// Adds what the path draws to the lines of the page, and forgets it.
    void paint(boolean stroked, boolean filled, boolean white, Glyphs page) {
        endSubpath();
        if (stroked) {
            for (int i = 0; i < used; i += 4) {
                page.rulings.segment(pieces[i], pieces[i + 1], pieces[i + 2], pieces[i + 3]);
            }
        }
        for (int i = 0; i < rectanglesUsed; i += 4) {
            double x0 = rectangles[i];
            double y0 = rectangles[i + 1];
            double x1 = rectangles[i + 2];
            double y1 = rectangles[i + 3];
            if (stroked) {
                page.rulings.outlined(x0, y0, x1, y1);
            } else if (filled) {
                page.rulings.filled(x0, y0, x1, y1, white);
            }
        }
        if (curved || used > 64) {
            page.curves++;
        }
        clear();
    }

    void clear() {
        used = 0;
        rectanglesUsed = 0;
        curved = false;
        resetSubpath();
    }

    private void endSubpath() {
        boolean box = subpathIsBox && subpathPieces >= 3 && subpathPieces <= 5;
        // some programs draw the border of each cell as a polygon with bevelled ends
        boolean strip = subpathPieces >= 3 && Math.min(maxX - minX, maxY - minY) <= Rulings.THIN;
        if ((box || strip) && rectanglesUsed < MOST) {
            rectanglesUsed = putRectangle(minX, minY, maxX, maxY);
        }
        resetSubpath();
    }

    private void resetSubpath() {
        subpathPieces = 0;
        subpathIsBox = true;
        minX = Double.MAX_VALUE;
        minY = Double.MAX_VALUE;
        maxX = -Double.MAX_VALUE;
        maxY = -Double.MAX_VALUE;
    }

    private void cover(double px, double py) {
        minX = Math.min(minX, px);
        minY = Math.min(minY, py);
        maxX = Math.max(maxX, px);
        maxY = Math.max(maxY, py);
    }

    private int putRectangle(double x0, double y0, double x1, double y1) {
        if (rectangles.length - rectanglesUsed < 4) {
            rectangles = Arrays.copyOf(rectangles, rectangles.length * 2);
        }
        return store(rectangles, rectanglesUsed, x0, y0, x1, y1);
    }

    private int putPiece(int at, double x0, double y0, double x1, double y1) {
        if (pieces.length - at < 4) {
            pieces = Arrays.copyOf(pieces, pieces.length * 2);
        }
        return store(pieces, at, x0, y0, x1, y1);
    }

    private static int store(double[] into, int at, double x0, double y0, double x1, double y1) {
        into[at] = x0;
        into[at + 1] = y0;
        into[at + 2] = x1;
        into[at + 3] = y1;
        return at + 4;
    }
}

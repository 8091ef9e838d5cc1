package cz.obzor.reading.pdf;

import cz.obzor.reading.Box;

/// Which way a line of text runs on the page. Layout works in upright coordinates, where every line runs to the right
/// and the next one is below.
enum Direction {
    RIGHT,
    DOWN,
    LEFT,
    UP;

    static Direction of(float dx, float dy) {
        if (Math.abs(dx) >= Math.abs(dy)) {
            return dx >= 0 ? RIGHT : LEFT;
        }
        return dy > 0 ? DOWN : UP;
    }

    float along(float x, float y) {
        return switch (this) {
            case RIGHT -> x;
            case DOWN -> y;
            case LEFT -> -x;
            case UP -> -y;
        };
    }

    float across(float x, float y) {
        return switch (this) {
            case RIGHT -> y;
            case DOWN -> -x;
            case LEFT -> -y;
            case UP -> x;
        };
    }

    /// Back to the coordinates of the page.
    Box box(float left, float top, float right, float bottom) {
        return switch (this) {
            case RIGHT -> new Box(left, top, right, bottom);
            case DOWN -> new Box(-bottom, left, -top, right);
            case LEFT -> new Box(-right, -bottom, -left, -top);
            case UP -> new Box(top, -right, bottom, -left);
        };
    }
}

package cz.obzor.reading.pdf;

/// A word while the page is being laid out, in upright coordinates of its direction.
final class PdfWord {
    String text = "";
    Direction direction = Direction.RIGHT;
    float left;
    float right;
    float base;
    float top;
    float bottom;
    float size;
    int color;
    boolean bold;
    boolean italic;
    boolean invisible;
    /// a space was drawn behind it, so that it cannot be the beginning of a longer word
    boolean closed;

    float middleX() {
        return (left + right) / 2;
    }

    float middleY() {
        return (top + bottom) / 2;
    }
}

package cz.obzor.reading.pdf;

import org.jspecify.annotations.Nullable;

/// What operators of a content stream set and {@code q} and {@code Q} keep and bring back.
final class GraphicsState {
    Matrix ctm = Matrix.IDENTITY;
    double charSpacing;
    double wordSpacing;
    double scale = 1;
    double leading;
    double fontSize;
    double rise;
    int mode;
    int color;

    @Nullable
    FontFace font;

    GraphicsState copy() {
        GraphicsState copy = new GraphicsState();
        copy.ctm = ctm;
        copy.charSpacing = charSpacing;
        copy.wordSpacing = wordSpacing;
        copy.scale = scale;
        copy.leading = leading;
        copy.fontSize = fontSize;
        copy.rise = rise;
        copy.mode = mode;
        copy.color = color;
        copy.font = font;
        return copy;
    }
}

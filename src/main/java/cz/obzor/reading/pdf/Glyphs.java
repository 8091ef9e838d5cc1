package cz.obzor.reading.pdf;

import cz.obzor.reading.output.ReadingFailure;
import java.util.Arrays;

/// Everything that is drawn on a page and matters to reading it: characters in the order of drawing, straight lines,
/// and how much is covered by pictures. Coordinates are those of the page as it is seen.
final class Glyphs {
    /// more characters than fit on the largest sheet that people read
    static final int MOST = 2_000_000;

    int count;
    String[] texts = new String[4096];
    /// where the character begins and ends on its base line
    float[] x0 = new float[4096];
    float[] y0 = new float[4096];
    float[] x1 = new float[4096];
    float[] y1 = new float[4096];
    float[] sizes = new float[4096];
    int[] colors = new int[4096];
    byte[] flags = new byte[4096];
    FontFace.Look[] looks = new FontFace.Look[4096];

    static final int INVISIBLE = 1;
    static final int GUESSED = 2;
    static final int STROKED = 4;
    static final int VERTICAL = 8;

    int visible;
    final Rulings rulings = new Rulings();
    /// sum of the areas of pictures, in square points
    double pictureArea;

    int pictures;
    int curves;

    void add(
            String text,
            float startX,
            float startY,
            float endX,
            float endY,
            float size,
            int color,
            int flag,
            FontFace.Look look) {
        if (count == texts.length) {
            grow();
        }
        texts[count] = text;
        x0[count] = startX;
        y0[count] = startY;
        x1[count] = endX;
        y1[count] = endY;
        sizes[count] = size;
        colors[count] = color;
        flags[count] = (byte) flag;
        looks[count] = look;
        count++;
        if ((flag & INVISIBLE) == 0) {
            visible++;
        }
    }

    private void grow() {
        if (count >= MOST) {
            throw ReadingFailure.contentLimit("more than " + MOST + " characters on a page");
        }
        int size = count * 2;
        texts = Arrays.copyOf(texts, size);
        x0 = Arrays.copyOf(x0, size);
        y0 = Arrays.copyOf(y0, size);
        x1 = Arrays.copyOf(x1, size);
        y1 = Arrays.copyOf(y1, size);
        sizes = Arrays.copyOf(sizes, size);
        colors = Arrays.copyOf(colors, size);
        flags = Arrays.copyOf(flags, size);
        looks = Arrays.copyOf(looks, size);
    }
}

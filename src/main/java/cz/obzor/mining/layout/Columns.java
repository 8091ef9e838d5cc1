package cz.obzor.mining.layout;

import cz.obzor.reading.Box;
import cz.obzor.reading.Word;
import java.util.List;

/// Finds the gutter of a page set in two columns.
final class Columns {
    private static final int STEP = 2;
    private static final float HALF_GUTTER = 4;
    private static final int BUCKET = 12;
    private static final int FEWEST_WORDS = 60;

    private Columns() {}

    /// Middle of the gutter, or 0 where the page has one column.
    ///
    /// @param words of running text, without those of tables
    static float gutter(List<Word> words, float width, float height) {
        if (words.size() < FEWEST_WORDS || width <= 0) {
            return 0;
        }
        float best = 0;
        int fewest = Integer.MAX_VALUE;
        int run = 0;
        for (float x = width * 0.35f; x < width * 0.65f; x += STEP) {
            int crossing = crossing(words, x);
            if (crossing < fewest) {
                fewest = crossing;
                best = x;
                run = 1;
            } else if (crossing == fewest && x - best <= run * STEP) {
                run++;
            }
        }
        float middle = best + (run - 1) * STEP / 2f;
        return fewest <= words.size() / 50 && sides(words, middle, width, height) ? middle : 0;
    }

    private static int crossing(List<Word> words, float x) {
        int crossing = 0;
        for (Word word : words) {
            Box box = word.box();
            if (box != null && box.left() < x + HALF_GUTTER && box.right() > x - HALF_GUTTER) {
                crossing++;
            }
        }
        return crossing;
    }

    /// Whether text runs on both sides at the same heights and fills them.
    private static boolean sides(List<Word> words, float gutter, float width, float height) {
        int buckets = Math.max(1, (int) (height / BUCKET) + 1);
        float[][] reach = new float[2][buckets];
        int[] count = new int[2];
        for (Word word : words) {
            Box box = word.box();
            if (box == null) {
                continue;
            }
            int side = box.left() < gutter ? 0 : 1;
            int bucket = Math.clamp((int) (box.top() / BUCKET), 0, buckets - 1);
            count[side]++;
            reach[side][bucket] += box.right() - box.left();
        }
        int both = 0;
        int any = 0;
        float[] filled = new float[2];
        int[] lines = new int[2];
        for (int i = 0; i < buckets; i++) {
            any += reach[0][i] > 0 || reach[1][i] > 0 ? 1 : 0;
            both += reach[0][i] > 0 && reach[1][i] > 0 ? 1 : 0;
            for (int side = 0; side < 2; side++) {
                if (reach[side][i] > 0) {
                    filled[side] += reach[side][i];
                    lines[side]++;
                }
            }
        }
        float column = width * 0.38f;
        return both * 3 >= any
                && Math.min(count[0], count[1]) * 4 >= words.size()
                && filled[0] / Math.max(1, lines[0]) > column * 0.5f
                && filled[1] / Math.max(1, lines[1]) > column * 0.5f;
    }
}

package cz.obzor.mining.layout;

import cz.obzor.reading.Block;
import cz.obzor.reading.Box;
import cz.obzor.reading.Page;
import cz.obzor.reading.Word;
import java.util.ArrayList;
import java.util.List;

/// Tells whether a page is turned: the boxes of long words are then taller than wide, or its lines follow one another
/// upwards.
final class Sideways {
    private static final int LONG = 4;
    private static final int FEWEST_LINES = 5;

    private Sideways() {}

    static boolean is(Page page) {
        int tall = 0;
        int wide = 0;
        for (Word word : page.words()) {
            Box box = word.box();
            if (box != null && word.end() - word.start() >= LONG) {
                if (box.bottom() - box.top() > (box.right() - box.left()) * 1.2f) {
                    tall++;
                } else {
                    wide++;
                }
            }
        }
        return tall > wide || upsideDown(page);
    }

    private static boolean upsideDown(Page page) {
        List<Float> tops = tops(page);
        int up = 0;
        for (int i = 1; i < tops.size(); i++) {
            up += tops.get(i) < tops.get(i - 1) ? 1 : 0;
        }
        return tops.size() >= FEWEST_LINES && up * 3 > tops.size() * 2;
    }

    /// Where lines of running text begin, in reading order.
    private static List<Float> tops(Page page) {
        List<Float> tops = new ArrayList<>();
        int word = 0;
        for (Block block : page.blocks()) {
            while (word < page.words().size() && page.words().get(word).start() < block.start()) {
                word++;
            }
            boolean known = word < page.words().size() && page.words().get(word).start() < block.end();
            Box box = known && block.kind() == Block.Kind.LINE
                    ? page.words().get(word).box()
                    : null;
            if (box != null) {
                tops.add(box.top());
            }
        }
        return tops;
    }
}

package cz.obzor.mining.layout;

import cz.obzor.reading.Box;
import cz.obzor.reading.Page;
import cz.obzor.reading.Word;

/// Tells whether the text of a page runs up or down: boxes of long words are then taller than wide.
final class Sideways {
    private static final int LONG = 4;

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
        return tall > wide;
    }
}

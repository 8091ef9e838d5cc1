package cz.obzor.mining.structure;

import java.util.ArrayList;
import java.util.List;

/// The levels of headings of one document from the top, learned while it is read.
final class Levels {
    private final List<HeadClass> order = new ArrayList<>();

    /// Closes headings that the next one ends; what stays open are the headings above it.
    void close(List<Draft> open, HeadClass next) {
        int place = order.indexOf(next);
        if (place < 0) {
            place = place(open, next);
            order.add(place, next);
        }
        while (!open.isEmpty()) {
            HeadClass last = open.getLast().headClass;
            if (last == null || order.indexOf(last) >= place) {
                open.removeLast();
            } else {
                return;
            }
        }
    }

    private int place(List<Draft> open, HeadClass next) {
        for (Draft above : open) {
            HeadClass level = above.headClass;
            if (level != null && next.compare(level) < 0) {
                return order.indexOf(level);
            }
        }
        if (!open.isEmpty() && open.getLast().headClass != null) {
            return order.indexOf(open.getLast().headClass) + 1;
        }
        for (int i = 0; i < order.size(); i++) {
            if (next.compare(order.get(i)) < 0) {
                return i;
            }
        }
        return 0;
    }
}

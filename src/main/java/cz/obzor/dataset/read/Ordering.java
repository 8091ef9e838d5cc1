package cz.obzor.dataset.read;

import cz.obzor.dataset.Column;
import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.Wish;
import java.util.ArrayList;
import java.util.List;

/// The whole order of the rows of a wish: what was asked for, then the key.
final class Ordering {
    private Ordering() {}

    static List<Wish.Order> whole(Dataset dataset, Wish wish) {
        List<Wish.Order> whole = new ArrayList<>(wish.order());
        for (String name : dataset.key()) {
            Column column = dataset.columns().get(dataset.index(name));
            if (whole.stream().noneMatch(order -> order.column().equals(column))) {
                whole.add(new Wish.Order(column, false));
            }
        }
        return whole;
    }
}

package cz.obzor.dataset.read;

import cz.obzor.dataset.Column;
import cz.obzor.dataset.ColumnType;
import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.Row;
import cz.obzor.dataset.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows that are in memory, chosen and put in order like those of the database.
final class ListedRows {
    private final Dataset dataset;
    private final List<Wish.Order> whole;

    ListedRows(Dataset dataset, Wish wish) {
        this.dataset = dataset;
        this.whole = Ordering.whole(dataset, wish);
    }

    Stream<Row> wanted(List<Row> rows, Wish wish) {
        Stream<Row> wanted = rows.stream()
                .filter(row -> wish.conditions().stream().allMatch(condition -> meets(row, condition)))
                .sorted((one, other) -> compared(place(one), place(other)));
        Row after = wish.after();
        if (after != null) {
            wanted = wanted.filter(row -> compared(place(row), after.values()) > 0);
        }
        return wish.most().isPresent() ? wanted.limit(wish.most().getAsInt()) : wanted;
    }

    private boolean meets(Row row, Wish.Condition condition) {
        Object value = value(row, condition.column());
        if (value == null) {
            return false;
        }
        return switch (condition.comparison()) {
            case IS ->
                condition.column().type() == ColumnType.TEXTS
                        ? condition.values().stream().anyMatch(((List<?>) value)::contains)
                        : condition.values().stream().anyMatch(one -> compared(one, value) == 0);
            case AT_LEAST -> compared(value, condition.values().getFirst()) >= 0;
            case AT_MOST -> compared(value, condition.values().getFirst()) <= 0;
        };
    }

    private List<@Nullable Object> place(Row row) {
        List<@Nullable Object> place = new ArrayList<>();
        whole.forEach(order -> place.add(value(row, order.column())));
        return place;
    }

    private int compared(List<@Nullable Object> one, List<@Nullable Object> other) {
        for (int i = 0; i < whole.size(); i++) {
            Object first = one.get(i);
            Object second = other.get(i);
            if (first == null || second == null) {
                if (first != null || second != null) {
                    return first == null ? 1 : -1;
                }
            } else {
                int difference = compared(first, second);
                if (difference != 0) {
                    return whole.get(i).descending() ? -difference : difference;
                }
            }
        }
        return 0;
    }

    /// Both are of the Java type of one column.
    @SuppressWarnings("unchecked")
    private static int compared(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    private @Nullable Object value(Row row, Column column) {
        return row.get(dataset.index(column.name()));
    }
}

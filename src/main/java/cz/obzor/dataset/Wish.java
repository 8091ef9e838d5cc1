package cz.obzor.dataset;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Which rows of a dataset are wanted, and in which order.
///
/// @param conditions all of which a row must meet
/// @param order      before the order of the key, which always comes last
/// @param after      values of the columns of the whole order, of the row after which to begin; null for the beginning
/// @param most       rows; empty for all
public record Wish(
        List<Condition> conditions,
        List<Order> order,
        @Nullable Row after,
        OptionalInt most) {
    /// Every row.
    public static final Wish ALL = new Wish(List.of(), List.of(), null, OptionalInt.empty());

    public Wish {
        conditions = List.copyOf(conditions);
        order = List.copyOf(order);
    }

    /// @param descending the largest first; rows without a value come last either way
    public record Order(Column column, boolean descending) {}

    /// What the value of a column must be.
    ///
    /// @param values of the Java type of the column (String for lists): one of them for {@code IS}, the
    ///               single bound for the others
    public record Condition(Column column, Comparison comparison, List<Object> values) {
        public Condition {
            values = List.copyOf(values);
        }
    }

    public enum Comparison {
        /// equal to one of the values; for lists: holds one of them
        IS,
        AT_LEAST,
        AT_MOST
    }
}

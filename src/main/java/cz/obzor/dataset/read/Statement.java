package cz.obzor.dataset.read;

import cz.obzor.dataset.Column;
import cz.obzor.dataset.ColumnType;
import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.Row;
import cz.obzor.dataset.Wish;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A query with the conditions, the order and the bounds of a wish around it. Names come from columns, whose form is
/// checked; values are parameters.
record Statement(String sql, List<Object> parameters) {

    static Statement rows(Dataset dataset, String select, Wish wish) {
        List<Object> parameters = new ArrayList<>();
        List<Wish.Order> whole = Ordering.whole(dataset, wish);
        String columns = dataset.columns().stream().map(Column::sql).collect(Collectors.joining(", "));
        String sql = "select " + columns + " from (" + select + ") t"
                + where(wish, whole, parameters)
                + " order by "
                + whole.stream().map(Statement::order).collect(Collectors.joining(", "));
        if (wish.most().isPresent()) {
            sql += " limit " + wish.most().getAsInt();
        }
        return new Statement(sql, parameters);
    }

    static Statement count(String select, Wish wish) {
        List<Object> parameters = new ArrayList<>();
        var all = new Wish(wish.conditions(), List.of(), null, wish.most());
        return new Statement("select count(*) from (" + select + ") t" + where(all, List.of(), parameters), parameters);
    }

    private static String where(Wish wish, List<Wish.Order> whole, List<Object> parameters) {
        List<String> conditions = new ArrayList<>();
        wish.conditions().forEach(condition -> conditions.add(condition(condition, parameters)));
        if (wish.after() != null) {
            conditions.add(after(wish.after(), whole, parameters));
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static String condition(Wish.Condition condition, List<Object> parameters) {
        Column column = condition.column();
        return switch (condition.comparison()) {
            case IS -> is(column, condition.values(), parameters);
            case AT_LEAST ->
                column.sql() + " >= " + parameter(condition.values().getFirst(), parameters);
            case AT_MOST -> column.sql() + " <= " + parameter(condition.values().getFirst(), parameters);
        };
    }

    private static String is(Column column, List<Object> values, List<Object> parameters) {
        String listed =
                values.stream().map(value -> parameter(value, parameters)).collect(Collectors.joining(", "));
        return column.type() == ColumnType.TEXTS
                ? column.sql() + " && array[" + listed + "]::text[]"
                : column.sql() + " in (" + listed + ")";
    }

    /// Where every column of the order always has a value and goes the same way, a comparison of rows lets an index
    /// find the place at once; else each column is compared where those before it are equal.
    private static String after(Row after, List<Wish.Order> whole, List<Object> parameters) {
        boolean plain = whole.stream().allMatch(order -> order.column().required() && !order.descending());
        if (plain) {
            String names = whole.stream().map(order -> order.column().sql()).collect(Collectors.joining(", "));
            String values = after.values().stream()
                    .map(value -> parameter(present(value), parameters))
                    .collect(Collectors.joining(", "));
            return "(" + names + ") > (" + values + ")";
        }
        List<String> ways = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            List<String> steps = new ArrayList<>();
            for (int before = 0; before < i; before++) {
                steps.add(same(whole.get(before).column(), after.get(before), parameters));
            }
            steps.add(beyond(whole.get(i), after.get(i), parameters));
            ways.add("(" + String.join(" and ", steps) + ")");
        }
        return "(" + String.join(" or ", ways) + ")";
    }

    private static String same(Column column, @Nullable Object value, List<Object> parameters) {
        return value == null ? column.sql() + " is null" : column.sql() + " = " + parameter(value, parameters);
    }

    private static String beyond(Wish.Order order, @Nullable Object value, List<Object> parameters) {
        if (value == null) {
            return "false";
        }
        String name = order.column().sql();
        String comparison = name + (order.descending() ? " < " : " > ") + parameter(value, parameters);
        return order.column().required() ? comparison : "(" + comparison + " or " + name + " is null)";
    }

    private static String order(Wish.Order order) {
        String way = order.column().sql() + (order.descending() ? " desc" : "");
        return order.column().required() ? way : way + " nulls last";
    }

    private static String parameter(Object value, List<Object> parameters) {
        parameters.add(value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
        return "?";
    }

    private static Object present(@Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("a row without a value of its key");
        }
        return value;
    }
}

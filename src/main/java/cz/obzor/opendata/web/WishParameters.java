package cz.obzor.opendata.web;

import cz.obzor.dataset.Column;
import cz.obzor.dataset.ColumnType;
import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.Row;
import cz.obzor.dataset.Values;
import cz.obzor.dataset.Wish;
import cz.obzor.dataset.Wish.Comparison;
import cz.obzor.dataset.Wish.Condition;
import cz.obzor.dataset.Wish.Order;
import cz.obzor.web.Parameters;
import cz.obzor.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an address wants of a dataset. {@code kind=plan&kind=concept} asks for either, {@code validTo.from=2025-01-01}
/// and {@code validTo.to=…} for bounds, {@code sort=-validTo,title} for an order, {@code fields=id,title} for columns.
final class WishParameters {
    static final int USUAL = 20;
    static final int MOST = 1_000;
    private static final Set<String> OF_PARTS = Set.of("limit", "cursor", "total");
    private static final Set<String> OF_ALL = Set.of("sort", "fields");
    private static final String FROM = ".from";
    private static final String TO = ".to";

    private final Dataset dataset;
    private final Parameters parameters;

    private WishParameters(Dataset dataset, Parameters parameters) {
        this.dataset = dataset;
        this.parameters = parameters;
    }

    /// Of a list that is read part by part.
    static WishParameters ofPart(Dataset dataset, HttpServletRequest request) {
        Set<String> known = known(dataset);
        known.addAll(OF_PARTS);
        return new WishParameters(dataset, Parameters.strict(request, known));
    }

    /// Of a file, which has all rows.
    static WishParameters ofFile(Dataset dataset, HttpServletRequest request) {
        return new WishParameters(dataset, Parameters.strict(request, known(dataset)));
    }

    Wish whole() {
        return new Wish(conditions(), order(), null, OptionalInt.empty());
    }

    int limit() {
        return parameters.integer("limit", 1, MOST).orElse(USUAL);
    }

    boolean total() {
        Optional<String> text = parameters.text("total");
        if (text.isPresent() && !Set.of("true", "false").contains(text.get())) {
            throw Problem.badParameter("total", "opendata.parameter.bool");
        }
        return text.filter("true"::equals).isPresent();
    }

    Optional<String> cursor() {
        return parameters.text("cursor");
    }

    /// The wish for one row more than the limit, which tells whether there is a next part.
    Wish part(@Nullable Row after) {
        Wish whole = whole();
        return new Wish(whole.conditions(), whole.order(), after, OptionalInt.of(limit() + 1));
    }

    /// Places of the columns that are wanted, in the order of the dataset; all unless some are named.
    List<Integer> fields() {
        List<String> named = parameters.values("fields").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .toList();
        for (String name : named) {
            if (dataset.column(name).isEmpty()) {
                throw Problem.badParameter("fields", "opendata.parameter.column", name, names());
            }
        }
        List<Integer> fields = new ArrayList<>();
        for (int i = 0; i < dataset.columns().size(); i++) {
            if (named.isEmpty() || named.contains(dataset.columns().get(i).name())) {
                fields.add(i);
            }
        }
        return fields;
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        for (Column column : dataset.columns()) {
            List<Object> values = values(column, column.name());
            if (!values.isEmpty()) {
                conditions.add(new Condition(column, Comparison.IS, values));
            }
            if (column.type().ordered()) {
                bound(column, FROM, Comparison.AT_LEAST).ifPresent(conditions::add);
                bound(column, TO, Comparison.AT_MOST).ifPresent(conditions::add);
            }
        }
        return conditions;
    }

    private Optional<Condition> bound(Column column, String suffix, Comparison comparison) {
        List<Object> values = values(column, column.name() + suffix);
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition(column, comparison, values.subList(0, 1)));
    }

    private List<Object> values(Column column, String parameter) {
        List<Object> values = new ArrayList<>();
        for (String text : parameters.values(parameter)) {
            try {
                values.add(Values.parse(column.type(), text));
            } catch (IllegalArgumentException malformed) {
                throw Problem.badParameter(parameter, "opendata.parameter." + form(column.type()));
            }
        }
        return values;
    }

    private static String form(ColumnType type) {
        return switch (type) {
            case INTEGER -> "integer";
            case DECIMAL -> "decimal";
            case BOOLEAN -> "bool";
            case DATE -> "date";
            case TIME -> "time";
            case TEXT, CODE, ADDRESS, TEXTS -> "text";
        };
    }

    private List<Order> order() {
        List<Order> order = new ArrayList<>();
        for (String value : parameters.values("sort")) {
            for (String part : value.split(",", -1)) {
                boolean descending = part.strip().startsWith("-");
                String name = descending ? part.strip().substring(1) : part.strip();
                Column column = dataset.column(name)
                        .filter(some -> some.type().ordered())
                        .orElseThrow(() -> Problem.badParameter("sort", "opendata.parameter.column", name, names()));
                if (order.stream().noneMatch(one -> one.column().equals(column))) {
                    order.add(new Order(column, descending));
                }
            }
        }
        return order;
    }

    private String names() {
        return String.join(", ", dataset.columns().stream().map(Column::name).toList());
    }

    private static Set<String> known(Dataset dataset) {
        Set<String> known = new HashSet<>(OF_ALL);
        for (Column column : dataset.columns()) {
            known.add(column.name());
            if (column.type().ordered()) {
                known.add(column.name() + FROM);
                known.add(column.name() + TO);
            }
        }
        return known;
    }
}

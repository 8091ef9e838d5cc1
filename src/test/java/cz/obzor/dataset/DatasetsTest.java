package cz.obzor.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Multipart;
import cz.obzor.testing.TestPlatform;
import cz.obzor.web.Language;
import cz.obzor.web.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every dataset that the modules offer, as they read it from a running platform.
class DatasetsTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();

    private final DatasetReader reader = PLATFORM.bean(DatasetReader.class);

    static Collection<String> names() {
        return sources().stream().map(source -> source.dataset().name()).toList();
    }

    @BeforeAll
    static void addDocuments() {
        for (String name : List.of("Plán B", "Plán A", "Plán C")) {
            PLATFORM.api()
                    .register(Multipart.form()
                            .field("metadata", "{\"title\": \"" + name + "\", \"kind\": \"strategy\"}")
                            .file("plan.txt", ("Cíl 1: " + name).getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void everyDatasetAndColumnHasItsTextsInBothLanguagesAndNoTextIsLeftOver() {
        Set<String> asked = new TreeSet<>();
        for (DatasetSource source : sources()) {
            Dataset dataset = source.dataset();
            for (String what : List.of("title", "description", "keywords")) {
                asked.add(dataset.text(what));
            }
            dataset.columns().forEach(column -> asked.add(dataset.text("column." + column.name())));
        }
        for (Language language : Language.values()) {
            Set<String> there = PLATFORM.bean(Messages.class).keys(language).stream()
                    .filter(key -> key.contains(".dataset."))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(there).isEqualTo(asked);
        }
    }

    @Test
    void namesAreTakenOnce() {
        assertThat(names()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("names")
    void partByPartComesTheSameAsAtOnce(String name) throws IOException {
        DatasetSource source = source(name);
        List<Row> whole = new ArrayList<>();
        reader.each(source, Wish.ALL, whole::add);
        assertThat(reader.count(source, Wish.ALL)).isEqualTo(whole.size());
        assertThat(new HashSet<>(keys(source, whole))).hasSameSizeAs(whole);
        int part = Math.max(1, whole.size() / 5 + 1);
        List<Row> parts = new ArrayList<>();
        Row after = null;
        List<Row> next;
        do {
            next = reader.list(source, new Wish(List.of(), List.of(), after, OptionalInt.of(part)));
            parts.addAll(next);
            after = next.isEmpty() ? null : key(source, next.getLast());
        } while (next.size() == part);
        assertThat(parts).isEqualTo(whole);
    }

    @ParameterizedTest
    @MethodSource("names")
    void valuesAreOfTheTypeOfTheirColumnAndRequiredOnesAreThere(String name) throws IOException {
        DatasetSource source = source(name);
        List<Column> columns = source.dataset().columns();
        reader.each(source, Wish.ALL, row -> {
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                Object value = row.get(i);
                if (value == null) {
                    assertThat(column.required()).as(column.name()).isFalse();
                } else if (column.type() != ColumnType.TEXTS) {
                    assertThat(Values.parse(column.type(), Values.text(value)))
                            .as(column.name())
                            .isEqualTo(value);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyColumnCanBeSortedByAndAskedFor(String name) {
        DatasetSource source = source(name);
        for (Column column : source.dataset().columns()) {
            if (!column.type().ordered()) {
                continue;
            }
            for (boolean descending : List.of(false, true)) {
                List<Wish.Order> order = List.of(new Wish.Order(column, descending));
                List<Row> all = reader.list(source, new Wish(List.of(), order, null, OptionalInt.of(60)));
                List<Row> parts = new ArrayList<>();
                Row after = null;
                while (parts.size() < all.size()) {
                    List<Row> next = reader.list(source, new Wish(List.of(), order, after, OptionalInt.of(25)));
                    assertThat(next).isNotEmpty();
                    parts.addAll(next);
                    after = place(source, order, next.getLast());
                }
                assertThat(parts.subList(0, all.size())).as(column.name()).isEqualTo(all);
                Object value = all.isEmpty()
                        ? null
                        : all.getFirst().get(source.dataset().index(column.name()));
                if (value != null) {
                    var same = new Wish.Condition(column, Wish.Comparison.IS, List.of(value));
                    assertThat(reader.list(source, new Wish(List.of(same), List.of(), null, OptionalInt.of(1))))
                            .as(column.name())
                            .hasSize(1);
                }
            }
        }
    }

    @Test
    void boundsAndListsNarrowDown() {
        DatasetSource territories = source("territories");
        Column population = territories.dataset().column("population").orElseThrow();
        var large = new Wish.Condition(population, Wish.Comparison.AT_LEAST, List.of(250_000L));
        var notState = new Wish.Condition(population, Wish.Comparison.AT_MOST, List.of(2_000_000L));
        Column level = territories.dataset().column("level").orElseThrow();
        var municipality = new Wish.Condition(level, Wish.Comparison.IS, List.of("municipality"));
        List<Row> cities = reader.list(
                territories, new Wish(List.of(large, notState, municipality), List.of(), null, OptionalInt.empty()));
        assertThat(cities.stream().map(row -> row.get(1))).containsExactly("Praha", "Ostrava", "Brno");
        DatasetSource documents = source("documents");
        Column title = documents.dataset().column("title").orElseThrow();
        var either = new Wish.Condition(title, Wish.Comparison.IS, List.of("Plán A", "Plán C"));
        assertThat(reader.count(documents, new Wish(List.of(either), List.of(), null, OptionalInt.empty())))
                .isGreaterThanOrEqualTo(2);
    }

    private static Row place(DatasetSource source, List<Wish.Order> order, Row row) {
        List<Object> values = new ArrayList<>();
        List<String> names = new ArrayList<>();
        order.forEach(one -> names.add(one.column().name()));
        source.dataset().key().stream().filter(name -> !names.contains(name)).forEach(names::add);
        names.forEach(name -> values.add(row.get(source.dataset().index(name))));
        return new Row(values);
    }

    private static List<Row> keys(DatasetSource source, List<Row> rows) {
        return rows.stream().map(row -> key(source, row)).toList();
    }

    private static Row key(DatasetSource source, Row row) {
        return new Row(source.dataset().key().stream()
                .map(name -> row.get(source.dataset().index(name)))
                .toList());
    }

    private static DatasetSource source(String name) {
        return sources().stream()
                .filter(source -> source.dataset().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Collection<DatasetSource> sources() {
        return PLATFORM.context().getBeansOfType(DatasetSource.class).values();
    }
}

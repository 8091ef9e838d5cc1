package cz.obzor.strategy;

import static cz.obzor.dataset.ColumnType.BOOLEAN;
import static cz.obzor.dataset.ColumnType.CODE;
import static cz.obzor.dataset.ColumnType.DATE;
import static cz.obzor.dataset.ColumnType.DECIMAL;
import static cz.obzor.dataset.ColumnType.INTEGER;
import static cz.obzor.dataset.ColumnType.TEXT;
import static cz.obzor.dataset.ColumnType.TEXTS;
import static cz.obzor.dataset.ColumnType.TIME;

import cz.obzor.dataset.Column;
import cz.obzor.dataset.Dataset;
import cz.obzor.dataset.DatasetSource;
import cz.obzor.dataset.Rows;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Strategies and their trees as tables. Who decided of a node is not given out.
@Configuration(proxyBeanMethods = false)
class StrategyDatasets {
    private static final String STRATEGIC =
            Strategy.KINDS.stream().sorted().map(kind -> "'" + kind + "'").collect(Collectors.joining(", "));

    @Bean
    DatasetSource strategyDataset() {
        return source(
                "strategies",
                List.of(
                        Column.of("id", TEXT),
                        Column.of("title", TEXT),
                        Column.of("kind", CODE),
                        Column.optional("issuer", TEXT),
                        Column.optional("territory", CODE),
                        Column.optional("validFrom", DATE),
                        Column.optional("validTo", DATE),
                        Column.of("status", CODE),
                        Column.of("language", CODE),
                        Column.of("topics", TEXTS),
                        Column.of("foundTopics", TEXTS),
                        Column.of("sample", BOOLEAN),
                        Column.of("mining", CODE),
                        Column.of("nodes", INTEGER),
                        Column.of("decided", INTEGER),
                        Column.of("registeredAt", TIME),
                        Column.optional("confirmedAt", TIME)),
                List.of("id"),
                "select s.*, s.document as id, s.state as mining from strategy.strategy s where s.kind in (" + STRATEGIC
                        + ")");
    }

    @Bean
    DatasetSource strategyNodesDataset() {
        return source(
                "strategy-nodes",
                List.of(
                        Column.of("strategy", CODE),
                        Column.of("id", TEXT),
                        Column.optional("parent", CODE),
                        Column.of("position", INTEGER),
                        Column.of("kind", CODE),
                        Column.optional("levelName", TEXT),
                        Column.optional("label", TEXT),
                        Column.of("title", TEXT),
                        Column.optional("text", TEXT),
                        Column.optional("yearFrom", INTEGER),
                        Column.optional("yearTo", INTEGER),
                        Column.of("responsible", TEXTS),
                        Column.of("financing", TEXTS),
                        Column.of("technologies", TEXTS),
                        Column.optional("file", INTEGER),
                        Column.optional("page", INTEGER),
                        Column.optional("quote", TEXT),
                        Column.of("state", CODE),
                        Column.of("gone", BOOLEAN),
                        Column.of("confidence", DECIMAL)),
                List.of("strategy", "id"),
                """
                select document as strategy, id, parent, position, lower(content ->> 'kind') as kind,
                    content ->> 'levelName' as level_name, content ->> 'label' as label, content ->> 'title' as title,
                    content ->> 'text' as text, (content #>> '{years,from}')::int as year_from,
                    (content #>> '{years,to}')::int as year_to,
                    array(select jsonb_array_elements_text(content -> 'responsible')) as responsible,
                    array(select jsonb_array_elements_text(content -> 'financing')) as financing,
                    array(select jsonb_array_elements_text(content -> 'technologies')) as technologies,
                    (place ->> 'file')::int as file, (place ->> 'page')::int as page, place ->> 'quote' as quote,
                    state, gone, confidence::numeric as confidence
                from strategy.node
                """);
    }

    @Bean
    DatasetSource strategyAmountsDataset() {
        return source(
                "strategy-amounts",
                List.of(
                        Column.of("strategy", CODE),
                        Column.of("node", CODE),
                        Column.of("number", INTEGER),
                        Column.of("amount", DECIMAL),
                        Column.optional("upTo", DECIMAL),
                        Column.of("currency", CODE),
                        Column.of("page", INTEGER),
                        Column.of("quote", TEXT)),
                List.of("strategy", "node", "number"),
                """
                select n.document as strategy, n.id as node, a.number, (a.it ->> 'value')::numeric as amount,
                    (a.it ->> 'upTo')::numeric as up_to, a.it ->> 'currency' as currency, (a.it ->> 'page')::int as page,
                    a.it ->> 'quote' as quote
                from strategy.node n
                cross join lateral jsonb_array_elements(n.content -> 'amounts') with ordinality a(it, number)
                """);
    }

    @Bean
    DatasetSource strategyIndicatorsDataset() {
        return source(
                "strategy-indicators",
                List.of(
                        Column.of("strategy", CODE),
                        Column.of("node", CODE),
                        Column.of("number", INTEGER),
                        Column.of("name", TEXT),
                        Column.optional("unit", TEXT),
                        Column.optional("baseline", TEXT),
                        Column.optional("target", TEXT),
                        Column.optional("targetYear", INTEGER)),
                List.of("strategy", "node", "number"),
                """
                select n.document as strategy, n.id as node, i.number, i.it ->> 'name' as name, i.it ->> 'unit' as unit,
                    i.it ->> 'baseline' as baseline, i.it ->> 'target' as target,
                    (i.it ->> 'targetYear')::int as target_year
                from strategy.node n
                cross join lateral jsonb_array_elements(n.content -> 'indicators') with ordinality i(it, number)
                """);
    }

    @Bean
    DatasetSource strategyLinksDataset() {
        return source(
                "strategy-links",
                List.of(
                        Column.of("strategy", CODE),
                        Column.of("node", CODE),
                        Column.of("scheme", CODE),
                        Column.of("code", CODE),
                        Column.optional("version", TEXT),
                        Column.of("state", CODE),
                        Column.of("confidence", DECIMAL),
                        Column.of("because", TEXTS)),
                List.of("strategy", "node", "scheme", "code"),
                """
                select document as strategy, node, scheme, code, nullif(version, '') as version, state,
                    confidence::numeric as confidence, because
                from strategy.link
                """);
    }

    private static DatasetSource source(String name, List<Column> columns, List<String> key, String select) {
        return DatasetSource.of(Dataset.open(name, "strategy", columns, key, "GOVE", "REGI"), new Rows.Query(select));
    }
}

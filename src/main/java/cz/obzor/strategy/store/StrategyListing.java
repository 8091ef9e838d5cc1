package cz.obzor.strategy.store;

import cz.obzor.strategy.Strategy;
import cz.obzor.strategy.StrategyFilter;
import cz.obzor.text.CzechText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists of strategies and how many there are.
@Component
public class StrategyListing {
    private static final String VALIDITY = """
            (case when s.status in ('replaced', 'expired') or s.valid_to < :on then 'expired'
                when s.status = 'draft' then 'draft'
                when s.valid_from > :on then 'future'
                when s.valid_to is null then 'open' else 'valid' end)
            """;
    private static final String WORK = """
            (case when s.nodes = 0 then 'no-tree' when s.decided = 0 then 'untouched' when s.open > 0 then 'begun'
                else 'finished' end)
            """;
    private static final String WHERE =
            """
             where s.kind = any(:strategic)
                and (cardinality(:kind::text[]) = 0 or s.kind = any(:kind))
                and (cardinality(:territory::text[]) = 0 or s.territories && :territory::text[])
                and (cardinality(:topic::text[]) = 0 or s.found_topics && :topic::text[])
                and (cardinality(:validity::text[]) = 0 or
            """ + VALIDITY + " = any(:validity)) and (cardinality(:work::text[]) = 0 or " + WORK
                    + " = any(:work)) and s.words @> :words::text[]";
    private static final Map<String, String> CODES = Map.of(
            "kind", "s.kind",
            "territory", "unnest(s.territories)",
            "topic", "unnest(s.found_topics)",
            "validity", VALIDITY,
            "work", WORK);

    private final JdbcClient sql;

    StrategyListing(JdbcClient sql) {
        this.sql = sql;
    }

    public List<Strategy> list(StrategyFilter filter, int offset, int limit) {
        return filtered(
                        "select s.* from strategy.strategy s" + WHERE
                                + " order by s.registered_at desc, s.document offset :offset limit :limit",
                        filter)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> StrategyTable.strategy(row))
                .list();
    }

    public long count(StrategyFilter filter) {
        return filtered("select count(*) from strategy.strategy s" + WHERE, filter)
                .query(Long.class)
                .single();
    }

    public Map<String, Map<String, Long>> facets(StrategyFilter filter) {
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        for (String facet : StrategyFilter.FACETS) {
            facets.put(facet, counts(facet, filter.without(facet)));
        }
        return facets;
    }

    private Map<String, Long> counts(String facet, StrategyFilter filter) {
        Map<String, Long> counts = new LinkedHashMap<>();
        filtered(
                        "select code, count(*) as strategies from (select distinct s.document, "
                                + CODES.get(facet) + " as code from strategy.strategy s" + WHERE
                                + ") t group by code order by strategies desc, code",
                        filter)
                .query((row, number) -> Map.entry(row.getString("code"), row.getLong("strategies")))
                .list()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    private JdbcClient.StatementSpec filtered(String statement, StrategyFilter filter) {
        JdbcClient.StatementSpec spec = sql.sql(statement)
                .param("strategic", Strategy.KINDS.toArray(String[]::new))
                .param("on", filter.on())
                .param("words", Columns.array(CzechText.stems(filter.text())));
        for (String facet : StrategyFilter.FACETS) {
            spec = spec.param(facet, Columns.array(filter.chosen(facet)));
        }
        return spec;
    }
}

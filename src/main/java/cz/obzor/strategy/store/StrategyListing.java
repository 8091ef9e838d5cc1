package cz.obzor.strategy.store;

import cz.obzor.strategy.Strategy;
import cz.obzor.strategy.StrategyFilter;
import cz.obzor.text.CzechText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    private static final String UNCONFIRMED = " from strategy.strategy s where s.kind = any(:strategic) and " + VALIDITY
            + " in ('valid', 'open') and coalesce(s.confirmed_at, s.registered_at) < :since"
            + " and (cast(:territory as text) is null or s.territory = :territory)";
    private static final String OWN = """
            select territory, bool_or(holds) as holds,
                coalesce(bool_and(sample) filter (where holds), bool_and(sample)) as samples
            from (select s.territory, s.sample,
            """ + VALIDITY + """
                in ('valid', 'open') as holds
                from strategy.strategy s where s.kind = any(:strategic) and s.territory is not null) t
            group by territory
            """;
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

    /// Strategies whose territory is one of those: those that hold first, then the newest.
    public List<Strategy> own(List<String> territories, LocalDate on, int limit) {
        return sql.sql("select s.* from strategy.strategy s where s.kind = any(:strategic)"
                        + " and s.territory = any(:territories) order by " + VALIDITY
                        + " in ('valid', 'open') desc, s.valid_from desc nulls last, s.document limit :limit")
                .param("strategic", Strategy.KINDS.toArray(String[]::new))
                .param("territories", Columns.array(territories))
                .param("on", on)
                .param("limit", limit)
                .query((row, number) -> StrategyTable.strategy(row))
                .list();
    }

    /// Strategies that hold and were last confirmed, or registered, before a moment; the oldest first.
    ///
    /// @param territory whose; null for all
    public List<Strategy> unconfirmed(Instant since, LocalDate on, @Nullable String territory, int offset, int limit) {
        return sql.sql("select s.*" + UNCONFIRMED
                        + " order by coalesce(s.confirmed_at, s.registered_at), s.document offset :offset limit :limit")
                .param("strategic", Strategy.KINDS.toArray(String[]::new))
                .param("since", Columns.stored(since))
                .param("territory", territory)
                .param("on", on)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> StrategyTable.strategy(row))
                .list();
    }

    public long countUnconfirmed(Instant since, LocalDate on, @Nullable String territory) {
        return sql.sql("select count(*)" + UNCONFIRMED)
                .param("strategic", Strategy.KINDS.toArray(String[]::new))
                .param("since", Columns.stored(since))
                .param("territory", territory)
                .param("on", on)
                .query(Long.class)
                .single();
    }

    /// Strategies whose last day is over while their status does not say so; the last to end first.
    ///
    /// @param territory whose; null for all
    public List<Strategy> expiredByDate(LocalDate on, @Nullable String territory, int limit) {
        return sql.sql(
                        "select s.* from strategy.strategy s where s.kind = any(:strategic) and s.valid_to < :on"
                                + " and s.status not in ('replaced', 'expired')"
                                + " and (cast(:territory as text) is null or s.territory = :territory) order by s.valid_to desc, s.document limit :limit")
                .param("strategic", Strategy.KINDS.toArray(String[]::new))
                .param("on", on)
                .param("territory", territory)
                .param("limit", limit)
                .query((row, number) -> StrategyTable.strategy(row))
                .list();
    }

    /// All strategies that have a tree.
    public List<Strategy> withTree() {
        return sql.sql("select * from strategy.strategy s where s.kind = any(:strategic) and s.nodes > 0")
                .param("strategic", Strategy.KINDS.toArray(String[]::new))
                .query((row, number) -> StrategyTable.strategy(row))
                .list();
    }

    /// Territories that have strategies of their own, each once.
    public Map<String, Own> own(LocalDate on) {
        Map<String, Own> own = new HashMap<>();
        sql.sql(OWN)
                .param("strategic", Strategy.KINDS.toArray(String[]::new))
                .param("on", on)
                .query((row, number) -> own.put(
                        row.getString("territory"), new Own(row.getBoolean("holds"), row.getBoolean("samples"))))
                .list();
        return own;
    }

    /// Strategies that a territory has of its own.
    ///
    /// @param holds   whether one of them holds
    /// @param samples whether those that hold, or all where none does, came along with the program as samples
    public record Own(boolean holds, boolean samples) {}

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

package cz.obzor.strategy.store;

import cz.obzor.strategy.Strategy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Terms of strategies by the year from which those are valid.
@Component
public class TrendTable {
    private static final String DATED = " from strategy.strategy s where s.kind = any(:strategic) and s.nodes > 0"
            + " and s.valid_from is not null";

    private final JdbcClient sql;

    TrendTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// How many strategies with a tree begin in each year.
    public NavigableMap<Integer, Integer> years() {
        NavigableMap<Integer, Integer> years = new TreeMap<>();
        sql.sql("select extract(year from s.valid_from)::int as year, count(*) as strategies" + DATED + " group by 1")
                .param("strategic", Strategy.KINDS.toArray(String[]::new))
                .query((row, number) -> years.put(row.getInt("year"), row.getInt("strategies")))
                .list();
        return years;
    }

    /// A term with how many strategies use it.
    ///
    /// @param form the one most strategies use
    public record Used(String key, String form, int words, int older, int newer) {}

    /// First and last year.
    public record Span(int from, int to) {}

    /// Terms that at least so many strategies of either period use.
    public List<Used> used(Span older, Span newer, int least) {
        return sql.sql("""
                        select * from (
                            select t.key, mode() within group (order by t.form) as form, min(t.words) as words,
                                count(*) filter (where year between :olderFrom and :olderTo) as older,
                                count(*) filter (where year between :newerFrom and :newerTo) as newer
                            from strategy.term t join
                                (select s.document, extract(year from s.valid_from)::int as year""" + DATED + """
                                ) s using (document)
                            where year between :olderFrom and :olderTo or year between :newerFrom and :newerTo
                            group by t.key) t
                        where greatest(older, newer) >= :least
                        """)
                .param("strategic", Strategy.KINDS.toArray(String[]::new))
                .param("olderFrom", older.from())
                .param("olderTo", older.to())
                .param("newerFrom", newer.from())
                .param("newerTo", newer.to())
                .param("least", least)
                .query((row, number) -> new Used(
                        row.getString("key"),
                        row.getString("form"),
                        row.getInt("words"),
                        row.getInt("older"),
                        row.getInt("newer")))
                .list();
    }

    /// How many strategies that begin in a year use some terms.
    ///
    /// @return by term, then by year
    public Map<String, Map<Integer, Integer>> series(List<String> keys) {
        Map<String, Map<Integer, Integer>> series = new HashMap<>();
        sql.sql("""
                        select t.key, s.year, count(*) as strategies from strategy.term t join
                            (select s.document, extract(year from s.valid_from)::int as year""" + DATED + """
                            ) s using (document)
                        where t.key = any(:keys) group by t.key, s.year
                        """)
                .param("strategic", Strategy.KINDS.toArray(String[]::new))
                .param("keys", Columns.array(keys))
                .query((row, number) -> series.computeIfAbsent(row.getString("key"), _ -> new HashMap<>())
                        .put(row.getInt("year"), row.getInt("strategies")))
                .list();
        return series;
    }
}

package cz.obzor.strategy.store;

import cz.obzor.document.DocumentId;
import cz.obzor.strategy.Strategy;
import cz.obzor.strategy.Term;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Terms of strategies.
@Component
public class TermTable {
    private static final int AT_ONCE = 200;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    TermTable(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /// Most used first.
    public List<Term> of(DocumentId id) {
        return sql.sql("select key, form, words, nodes from strategy.term where document = ? order by nodes desc, key")
                .param(id.value())
                .query((row, number) ->
                        new Term(row.getString("key"), row.getString("form"), row.getInt("words"), row.getInt("nodes")))
                .list();
    }

    /// Leaves the terms as given, writing only where they differ.
    public void replace(DocumentId id, List<Term> terms) {
        Set<Term> old = new HashSet<>(of(id));
        if (old.equals(new HashSet<>(terms))) {
            return;
        }
        sql.sql("delete from strategy.term where document = ?")
                .param(id.value())
                .update();
        batches.batchUpdate(
                "insert into strategy.term (document, key, form, words, nodes) values (?, ?, ?, ?, ?)",
                terms,
                AT_ONCE,
                (statement, term) -> {
                    statement.setString(1, id.value());
                    statement.setString(2, term.key());
                    statement.setString(3, term.form());
                    statement.setInt(4, term.words());
                    statement.setInt(5, term.nodes());
                });
    }

    /// Strategies with a tree whose terms were never looked for.
    public List<DocumentId> missing() {
        return sql.sql("""
                        select document from strategy.strategy s where nodes > 0
                            and not exists (select 1 from strategy.term t where t.document = s.document)
                        """).query(String.class).list().stream()
                .map(DocumentId::new)
                .toList();
    }

    /// How many strategies use each of the terms that more than one uses.
    public Map<String, Integer> strategies() {
        Map<String, Integer> counts = new HashMap<>();
        sql.sql("select key, count(*) as strategies from strategy.term group by key having count(*) > 1")
                .query((row, number) -> counts.put(row.getString("key"), row.getInt("strategies")))
                .list();
        return counts;
    }

    /// How many strategies have terms.
    public long documents() {
        return sql.sql("select count(distinct document) from strategy.term")
                .query(Long.class)
                .single();
    }

    /// Which of some terms other strategies use.
    ///
    /// @return keys by document
    public Map<String, List<String>> shared(DocumentId id, List<String> keys) {
        Map<String, List<String>> shared = new HashMap<>();
        sql.sql("""
                        select t.document, array_agg(t.key order by t.key) as keys
                        from strategy.term t join strategy.strategy s using (document)
                        where t.key = any(:keys) and t.document <> :id and s.kind = any(:strategic)
                        group by t.document
                        """)
                .param("keys", Columns.array(keys))
                .param("id", id.value())
                .param("strategic", Strategy.KINDS.toArray(String[]::new))
                .query((row, number) -> shared.put(row.getString("document"), Columns.texts(row, "keys")))
                .list();
        return shared;
    }
}

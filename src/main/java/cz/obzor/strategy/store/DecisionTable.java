package cz.obzor.strategy.store;

import cz.obzor.document.DocumentId;
import cz.obzor.strategy.Decided;
import cz.obzor.strategy.HistoryEntry;
import cz.obzor.strategy.StrategyNode;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The history of decisions: only ever added to.
@Component
public class DecisionTable {
    private final JdbcClient sql;

    DecisionTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param before and after: nodes, or whatever the decision was about
    public void add(DocumentId document, Decided decided, String action, List<?> before, List<?> after) {
        sql.sql("""
                        insert into strategy.decision (document, decided_at, decided_by, action, before, after)
                        values (?, ?, ?, ?, ?::jsonb, ?::jsonb)
                        """)
                .params(
                        document.value(),
                        Columns.stored(decided.at()),
                        decided.by(),
                        action,
                        Columns.json(before),
                        Columns.json(after))
                .update();
    }

    public List<HistoryEntry> of(DocumentId document, int limit) {
        return sql.sql("select * from strategy.decision where document = ? order by id desc limit ?")
                .params(document.value(), limit)
                .query((row, number) -> {
                    String action = row.getString("action");
                    boolean ofNodes = !action.equals("link") && !action.equals("confirm");
                    return new HistoryEntry(
                            row.getLong("id"),
                            Objects.requireNonNull(Columns.decided(row, "decided_by", "decided_at")),
                            action,
                            ofNodes ? nodes(row.getString("before")) : List.of(),
                            ofNodes ? nodes(row.getString("after")) : List.of());
                })
                .list();
    }

    private static List<StrategyNode> nodes(String json) {
        return List.of(Objects.requireNonNull(Columns.json(json, StrategyNode[].class)));
    }
}

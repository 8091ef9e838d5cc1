package cz.obzor.strategy.store;

import cz.obzor.document.DocumentId;
import cz.obzor.strategy.NodeContent;
import cz.obzor.strategy.NodePlace;
import cz.obzor.strategy.NodeState;
import cz.obzor.strategy.StrategyNode;
import cz.obzor.strategy.Suggestion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Nodes of strategies.
@Component
public class NodeTable {
    private static final int AT_ONCE = 200;
    private static final String WRITE = """
            insert into strategy.node (document, id, parent, position, state, content, place, confidence, moved, seen,
                news, gone, decided_by, decided_at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
            on conflict (document, id) do update
            set parent = excluded.parent, position = excluded.position, state = excluded.state,
                content = excluded.content, place = excluded.place, confidence = excluded.confidence,
                moved = excluded.moved, seen = excluded.seen, news = excluded.news, gone = excluded.gone,
                decided_by = excluded.decided_by, decided_at = excluded.decided_at
            """;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    NodeTable(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /// All nodes of a strategy in the order of its tree.
    public List<StrategyNode> of(DocumentId document) {
        return sql.sql("select * from strategy.node where document = ? order by position")
                .param(document.value())
                .query((row, number) -> node(row))
                .list();
    }

    /// Leaves the nodes as given, writing only what changed.
    ///
    /// @param old as they are kept now, in order
    public void replace(DocumentId document, List<StrategyNode> old, List<StrategyNode> next) {
        Map<String, Placed> kept = new HashMap<>();
        placed(old).forEach(placed -> kept.put(placed.node().id(), placed));
        List<Placed> changed = new ArrayList<>();
        for (Placed placed : placed(next)) {
            if (!placed.equals(kept.remove(placed.node().id()))) {
                changed.add(placed);
            }
        }
        batches.batchUpdate(
                "delete from strategy.node where document = ? and id = ?",
                List.copyOf(kept.keySet()),
                AT_ONCE,
                (statement, id) -> {
                    statement.setString(1, document.value());
                    statement.setString(2, id);
                });
        batches.batchUpdate(WRITE, changed, AT_ONCE, (statement, placed) -> {
            StrategyNode node = placed.node();
            statement.setString(1, document.value());
            statement.setString(2, node.id());
            statement.setString(3, node.parent());
            statement.setInt(4, placed.position());
            statement.setString(5, node.state().code());
            statement.setString(6, Columns.json(node.content()));
            statement.setString(7, Columns.jsonOrNull(node.place()));
            statement.setDouble(8, node.confidence());
            statement.setBoolean(9, node.moved());
            statement.setString(10, Columns.jsonOrNull(node.seen()));
            statement.setString(11, Columns.jsonOrNull(node.news()));
            statement.setBoolean(12, node.gone());
            statement.setString(
                    13, node.decided() == null ? null : node.decided().by());
            statement.setObject(
                    14,
                    node.decided() == null
                            ? null
                            : Columns.stored(node.decided().at()));
        });
    }

    private record Placed(StrategyNode node, int position) {}

    private static List<Placed> placed(List<StrategyNode> nodes) {
        List<Placed> placed = new ArrayList<>();
        nodes.forEach(node -> placed.add(new Placed(node, placed.size())));
        return placed;
    }

    private static StrategyNode node(ResultSet row) throws SQLException {
        return new StrategyNode(
                row.getString("id"),
                row.getString("parent"),
                Columns.value(NodeState.class, row.getString("state")),
                Objects.requireNonNull(Columns.json(row.getString("content"), NodeContent.class)),
                Columns.json(row.getString("place"), NodePlace.class),
                row.getDouble("confidence"),
                row.getBoolean("moved"),
                Columns.json(row.getString("seen"), Suggestion.class),
                Columns.json(row.getString("news"), Suggestion.class),
                row.getBoolean("gone"),
                Columns.decided(row, "decided_by", "decided_at"));
    }
}

package cz.obzor.strategy.store;

import cz.obzor.document.DocumentId;
import cz.obzor.strategy.Link;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What nodes speak of and what they support.
@Component
public class LinkTable {
    private static final int AT_ONCE = 500;
    private static final String DECIDE = """
            insert into strategy.link (document, node, scheme, version, code, confidence, because, state, decided_by,
                decided_at)
            values (:document, :node, :scheme, :version, :code, :confidence, :because, :state, :by, :at)
            on conflict (document, node, scheme, code) do update
            set state = excluded.state, version = excluded.version, decided_by = excluded.decided_by,
                decided_at = excluded.decided_at
            """;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    LinkTable(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    public List<Link> of(DocumentId document) {
        return sql.sql("select * from strategy.link where document = ? order by node, scheme, confidence desc, code")
                .param(document.value())
                .query((row, number) -> link(row))
                .list();
    }

    public List<Link> of(DocumentId document, String scheme) {
        return sql.sql("select * from strategy.link where document = ? and scheme = ? order by confidence desc, code")
                .params(document.value(), scheme)
                .query((row, number) -> link(row))
                .list();
    }

    /// Puts new suggestions of some schemes in the place of the old ones of some nodes; decisions stay.
    public void suggest(
            DocumentId document, Collection<String> nodes, Set<String> schemes, Collection<Link> suggestions) {
        sql.sql("""
                        delete from strategy.link where document = :document and node = any(:nodes)
                            and scheme = any(:schemes) and state = 'suggested'
                        """)
                .param("document", document.value())
                .param("nodes", nodes.toArray(String[]::new))
                .param("schemes", schemes.toArray(String[]::new))
                .update();
        batches.batchUpdate("""
                insert into strategy.link (document, node, scheme, version, code, confidence, because)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (document, node, scheme, code) do nothing
                """, new ArrayList<>(suggestions), AT_ONCE, (statement, link) -> {
            statement.setString(1, document.value());
            statement.setString(2, link.node());
            statement.setString(3, link.scheme());
            statement.setString(4, link.version());
            statement.setString(5, link.code());
            statement.setDouble(6, link.confidence());
            statement.setArray(7, statement.getConnection().createArrayOf("text", Columns.array(link.because())));
        });
    }

    public void decide(DocumentId document, Link link) {
        sql.sql(DECIDE)
                .param("document", document.value())
                .param("node", link.node())
                .param("scheme", link.scheme())
                .param("version", link.version())
                .param("code", link.code())
                .param("confidence", link.confidence())
                .param("because", Columns.array(link.because()))
                .param("state", Columns.code(link.state()))
                .param("by", link.decided() == null ? null : link.decided().by())
                .param(
                        "at",
                        link.decided() == null
                                ? null
                                : Columns.stored(link.decided().at()))
                .update();
    }

    static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getString("node"),
                row.getString("scheme"),
                row.getString("version"),
                row.getString("code"),
                row.getDouble("confidence"),
                Columns.texts(row, "because"),
                Columns.value(Link.State.class, row.getString("state")),
                Columns.decided(row, "decided_by", "decided_at"));
    }
}

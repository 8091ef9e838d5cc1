package cz.obzor.strategy.store;

import cz.obzor.mining.TopicModel;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was learned from decisions on topics.
@Component
public class TopicModelTable {
    private final JdbcClient sql;

    TopicModelTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param decisions it was learned from
    public record Learned(Instant at, int decisions, TopicModel model) {}

    public Optional<Learned> newest() {
        return sql.sql("select * from strategy.topic_model order by learned_at desc limit 1")
                .query((row, number) -> new Learned(
                        Objects.requireNonNull(Columns.instant(row, "learned_at")),
                        row.getInt("decisions"),
                        TopicModel.of(row.getBytes("model"))))
                .optional();
    }

    public void keep(Learned learned) {
        sql.sql("insert into strategy.topic_model (learned_at, decisions, model) values (?, ?, ?)")
                .params(
                        Columns.stored(learned.at()),
                        learned.decisions(),
                        learned.model().bytes())
                .update();
    }

    /// How many topics people decided of.
    public int decisions() {
        return sql.sql("select count(*) from strategy.link where scheme in ('smart-domain', 'sdg')"
                        + " and state <> 'suggested'")
                .query(Integer.class)
                .single();
    }

    /// What people decided of topics, in an order that does not change.
    public List<TopicModel.Decision> decided() {
        return sql.sql("""
                        with recursive path as (
                            select document, id, parent, array[]::text[] as above from strategy.node where parent is null
                            union all
                            select n.document, n.id, n.parent, p.above || (m.content ->> 'title')
                            from strategy.node n
                            join path p on p.document = n.document and p.id = n.parent
                            join strategy.node m on m.document = p.document and m.id = p.id)
                        select n.content ->> 'title' as title, coalesce(n.content ->> 'text', '') as text, p.above,
                            l.scheme, l.code, l.state
                        from strategy.link l
                        join strategy.node n on n.document = l.document and n.id = l.node
                        join path p on p.document = n.document and p.id = n.id
                        where l.scheme in ('smart-domain', 'sdg') and l.state <> 'suggested'
                        order by l.document, l.node, l.scheme, l.code
                        """)
                .query((row, number) -> new TopicModel.Decision(
                        row.getString("title"),
                        row.getString("text"),
                        Columns.texts(row, "above"),
                        row.getString("scheme"),
                        row.getString("code"),
                        row.getString("state").equals("accepted")))
                .list();
    }
}

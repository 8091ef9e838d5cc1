package cz.obzor.privacy;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of what rules of retention did.
@Component
class RetentionTable {
    private final JdbcClient sql;

    RetentionTable(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Retention.Result result) {
        sql.sql("""
                        insert into privacy.result (rule, at, before, count, failure) values (?, ?, ?, ?, ?)
                        on conflict (rule, at) do nothing
                        """)
                .params(
                        result.rule(),
                        result.at().atOffset(ZoneOffset.UTC),
                        result.before().atOffset(ZoneOffset.UTC),
                        result.count())
                .param(result.failure())
                .update();
    }

    /// The newest of each rule.
    List<Retention.Result> last() {
        return sql.sql("select distinct on (rule) * from privacy.result order by rule, at desc")
                .query((row, _) -> new Retention.Result(
                        row.getString("rule"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("before", OffsetDateTime.class).toInstant(),
                        row.getInt("count"),
                        row.getString("failure")))
                .list();
    }
}

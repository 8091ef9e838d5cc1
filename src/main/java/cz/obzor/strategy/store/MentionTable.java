package cz.obzor.strategy.store;

import cz.obzor.mining.Mention;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Pages of contents that name nodes of frameworks, and how far all of that is done.
@Component
public class MentionTable {
    private static final int AT_ONCE = 500;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    MentionTable(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /// Mentions in a content, by page.
    public List<Mention> of(String hash, String scheme, String version) {
        return sql.sql("""
                        select code, page, count, quote, words from strategy.mention
                        where hash = ? and scheme = ? and version = ? order by page, code
                        """)
                .params(hash, scheme, version)
                .query((row, _) -> new Mention(
                        row.getString("code"),
                        row.getInt("page"),
                        row.getInt("count"),
                        row.getString("quote"),
                        Columns.texts(row, "words")))
                .list();
    }

    /// Whether a content was searched for a version of a framework.
    public boolean searched(String hash, String scheme, String version) {
        return sql.sql("select exists (select from strategy.searched where hash = ? and scheme = ? and version = ?)")
                .params(hash, scheme, version)
                .query(Boolean.class)
                .single();
    }

    /// Keeps what was found in a content, in the place of what an earlier version found.
    public void keep(String hash, String scheme, String version, List<Mention> mentions) {
        sql.sql("delete from strategy.mention where hash = ? and scheme = ?")
                .params(hash, scheme)
                .update();
        sql.sql("""
                        insert into strategy.searched (hash, scheme, version) values (?, ?, ?)
                        on conflict (hash, scheme) do update set version = excluded.version
                        """).params(hash, scheme, version).update();
        batches.batchUpdate("""
                insert into strategy.mention (hash, scheme, version, code, page, count, quote, words)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, mentions, AT_ONCE, (statement, mention) -> {
            statement.setString(1, hash);
            statement.setString(2, scheme);
            statement.setString(3, version);
            statement.setString(4, mention.target());
            statement.setInt(5, mention.page());
            statement.setInt(6, mention.count());
            statement.setString(7, Columns.stored(mention.quote()));
            statement.setArray(
                    8,
                    statement
                            .getConnection()
                            .createArrayOf(
                                    "text",
                                    mention.words().stream()
                                            .map(Columns::stored)
                                            .toArray()));
        });
    }

    /// The version of a framework that all strategies are aligned with.
    public Optional<String> aligned(String scheme) {
        return sql.sql("select version from strategy.alignment where scheme = ?")
                .param(scheme)
                .query(String.class)
                .optional();
    }

    public void aligned(String scheme, String version, Instant now) {
        sql.sql("""
                        insert into strategy.alignment (scheme, version, aligned_at) values (?, ?, ?)
                        on conflict (scheme) do update
                        set version = excluded.version, aligned_at = excluded.aligned_at
                        """).params(scheme, version, Columns.stored(now)).update();
    }
}

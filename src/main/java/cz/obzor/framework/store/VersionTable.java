package cz.obzor.framework.store;

import cz.obzor.framework.Framework;
import cz.obzor.framework.PublishedFramework;
import cz.obzor.framework.form.JsonForm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Published versions. The database refuses to change one, so what was read once is kept in memory.
@Component
public class VersionTable {
    private static final int MOST_KEPT = 200;

    private final JdbcClient sql;
    private final Map<VersionKey, PublishedFramework> read = new ConcurrentHashMap<>();

    VersionTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// A version by its name.
    public record VersionKey(String id, String version) {}

    /// The version of each framework that holds now.
    public List<VersionKey> current() {
        return sql.sql("""
                        select distinct on (framework) framework, version from framework.version
                        order by framework, shipped, number desc
                        """).query((row, _) -> key(row)).list();
    }

    public Optional<VersionKey> current(String id) {
        return sql.sql("""
                        select framework, version from framework.version where framework = ?
                        order by shipped, number desc limit 1
                        """).param(id).query((row, _) -> key(row)).optional();
    }

    /// The newest first.
    public List<VersionKey> versions(String id) {
        return sql.sql("select framework, version from framework.version where framework = ? order by number desc")
                .param(id)
                .query((row, _) -> key(row))
                .list();
    }

    public Optional<PublishedFramework> find(VersionKey key) {
        PublishedFramework known = read.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PublishedFramework> found = sql.sql(
                        "select * from framework.version where framework = ? and version = ?")
                .params(key.id(), key.version())
                .query((row, _) -> published(row))
                .optional();
        if (read.size() >= MOST_KEPT) {
            read.clear();
        }
        found.ifPresent(framework -> read.put(key, framework));
        return found;
    }

    /// @return whether it was added; false where the version is there already
    public boolean add(Framework framework, boolean shipped, Instant at, String by) {
        return sql.sql("""
                                insert into framework.version (framework, version, content, shipped, published_at,
                                    published_by)
                                values (:id, :version, :content::jsonb, :shipped, :at, :by)
                                on conflict (framework, version) do nothing
                                """)
                        .param("id", framework.id())
                        .param("version", framework.version())
                        .param("content", JsonForm.write(framework))
                        .param("shipped", shipped)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    private static VersionKey key(ResultSet row) throws SQLException {
        return new VersionKey(row.getString("framework"), row.getString("version"));
    }

    private static PublishedFramework published(ResultSet row) throws SQLException {
        return new PublishedFramework(
                JsonForm.kept(row.getString("content")),
                row.getBoolean("shipped"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("published_by"));
    }
}

package cz.obzor.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what was recorded, the newest first. Who may read it is for the caller to say.
@Component
public class AuditLog {
    private static final String WHERE = """
            from audit.entry where (cast(:before as bigint) is null or id < :before)
            and (cast(:actor as text) is null or starts_with(actor, :actor))
            and (cast(:organisation as text) is null or organisation = :organisation)
            and (cast(:action as text) is null or starts_with(action, :action))
            and (cast(:subject as text) is null or subject = :subject)
            and (cast(:from as timestamptz) is null or at >= :from)
            and (cast(:until as timestamptz) is null or at < :until)
            """;

    private final JdbcClient sql;

    AuditLog(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param before only entries older than this one; null for the newest
    public List<AuditEntry> list(AuditFilter filter, @Nullable Long before, int limit) {
        return asked("select * " + WHERE + " order by id desc limit " + limit, filter, before)
                .query(AuditLog::entry)
                .list();
    }

    /// All of them, one by one as they are read; to be closed, and used within a transaction.
    public Stream<AuditEntry> stream(AuditFilter filter) {
        return asked("select * " + WHERE + " order by id desc", filter, null).query(AuditLog::entry).stream();
    }

    private JdbcClient.StatementSpec asked(String statement, AuditFilter filter, @Nullable Long before) {
        return sql.sql(statement)
                .param("before", before)
                .param("actor", filter.actor())
                .param("organisation", filter.organisation())
                .param("action", filter.action())
                .param("subject", filter.subject())
                .param("from", stored(filter.from()))
                .param("until", stored(filter.until()));
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("organisation"),
                row.getString("action"),
                new Subject(row.getString("subject_type"), row.getString("subject")),
                row.getString("before"),
                row.getString("after"),
                row.getString("request"));
    }

    private static @Nullable OffsetDateTime stored(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}

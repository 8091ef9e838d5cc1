package cz.obzor.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Letters to be sent and those that were.
@Component
class OutboxTable {
    private final JdbcClient sql;

    OutboxTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// @return false where a letter of the event to the recipient is there already
    boolean add(String id, Letter letter, String html, Instant now) {
        return sql.sql("""
                                insert into mail.letter (id, event, recipient, language, subject, plain, html, created_at)
                                values (:id, :event, :recipient, :language, :subject, :plain, :html, :now)
                                on conflict (event, recipient) do nothing
                                """)
                        .param("id", id)
                        .param("event", letter.event())
                        .param("recipient", letter.recipient())
                        .param("language", letter.language().code())
                        .param("subject", letter.subject())
                        .param("plain", letter.plain())
                        .param("html", html)
                        .param("now", stored(now))
                        .update()
                == 1;
    }

    Optional<Kept> find(String id) {
        return sql.sql("select * from mail.letter where id = ?")
                .param(id)
                .query((row, _) -> kept(row))
                .optional();
    }

    List<Kept> newest(int limit) {
        return sql.sql("select * from mail.letter order by created_at desc, id limit ?")
                .param(limit)
                .query((row, _) -> kept(row))
                .list();
    }

    /// Letters that wait, the oldest first.
    List<String> waiting() {
        return sql.sql("select id from mail.letter where state = 'waiting' order by created_at, id")
                .query(String.class)
                .list();
    }

    void sent(String id, Instant now) {
        sql.sql("""
                        update mail.letter set state = 'sent', plain = null, html = null, reason = null, sent_at = ?
                        where id = ?
                        """).params(stored(now), id).update();
    }

    void failed(String id, String reason) {
        sql.sql("update mail.letter set state = 'failed', reason = ? where id = ? and state = 'waiting'")
                .params(reason, id)
                .update();
    }

    /// @return whether it had failed
    boolean again(String id) {
        return sql.sql("update mail.letter set state = 'waiting', reason = null where id = ? and state = 'failed'")
                        .param(id)
                        .update()
                == 1;
    }

    private static OffsetDateTime stored(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("id"),
                row.getString("event"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("plain"),
                row.getString("html"),
                Kept.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                Objects.requireNonNull(instant(row, "created_at")),
                instant(row, "sent_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

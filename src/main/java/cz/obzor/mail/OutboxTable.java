package cz.obzor.mail;

import cz.obzor.web.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of mail.
@Component
class OutboxTable {
    private final JdbcClient sql;

    OutboxTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// @return false where this event was told to this address already
    boolean add(OutboxMail mail, String event) {
        return sql.sql("""
                                insert into mail.outbox (id, event, recipient, language, subject, text, html, queued_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (event, lower(recipient)) do nothing
                                """)
                        .params(
                                mail.id(),
                                event,
                                mail.recipient(),
                                mail.language().code())
                        .param(mail.subject())
                        .param(mail.text())
                        .param(mail.html())
                        .param(stored(mail.queuedAt()))
                        .update()
                == 1;
    }

    Optional<OutboxMail> find(UUID id) {
        return sql.sql("select * from mail.outbox where id = ?")
                .param(id)
                .query(OutboxTable::mail)
                .optional();
    }

    List<UUID> waiting() {
        return sql.sql("select id from mail.outbox where state = 'waiting' order by queued_at")
                .query(UUID.class)
                .list();
    }

    /// The newest first.
    List<OutboxMail> list(int skip, int limit) {
        return sql.sql("select * from mail.outbox order by queued_at desc, id limit ? offset ?")
                .params(limit, skip)
                .query(OutboxTable::mail)
                .list();
    }

    long count() {
        return sql.sql("select count(*) from mail.outbox").query(Long.class).single();
    }

    void sent(UUID id, Instant now) {
        sql.sql("update mail.outbox set state = 'sent', sent_at = ?, failure = null, text = null, html = null"
                        + " where id = ?")
                .params(stored(now), id)
                .update();
    }

    void failed(UUID id, String failure, boolean givenUp) {
        sql.sql("update mail.outbox set state = ?, failure = ? where id = ?")
                .params(givenUp ? "failed" : "waiting", failure, id)
                .update();
    }

    int forget(Instant before) {
        return sql.sql("delete from mail.outbox where queued_at < ?")
                .param(stored(before))
                .update();
    }

    private static OffsetDateTime stored(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static OutboxMail mail(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new OutboxMail(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                row.getString("subject"),
                row.getString("text"),
                row.getString("html"),
                row.getString("state"),
                row.getString("failure"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                sent == null ? null : sent.toInstant());
    }
}

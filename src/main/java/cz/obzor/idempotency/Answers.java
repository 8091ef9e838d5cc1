package cz.obzor.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of answers, shared by all nodes. No connection is held while somebody waits for an answer.
@Component
class Answers {
    /// after that the node that began is taken for dead and the request is carried out anew
    static final Duration GIVEN_UP = Duration.ofMinutes(5);

    private final JdbcClient sql;
    private final Clock clock;

    Answers(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// What was answered.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String etag,
            byte[] body) {}

    /// How a request with a key stands.
    sealed interface Standing {
        /// It is the first one and is to be carried out.
        record Ours() implements Standing {}

        /// The first one is being carried out.
        record Running() implements Standing {}

        record Answered(Answer answer) implements Standing {}

        /// The key was used for something else.
        record Other() implements Standing {}
    }

    /// @param fingerprint of the body; null where it is not compared
    Standing claim(byte[] hash, byte @Nullable [] fingerprint) {
        Instant now = clock.instant();
        int ours = sql.sql("""
                        insert into idempotency.answer as a (hash, fingerprint, begun_at) values (?, ?, ?)
                        on conflict (hash) do update set begun_at = excluded.begun_at
                        where a.status is null and a.begun_at < ?
                        """)
                .params(Arrays.asList(hash, fingerprint, stored(now), stored(now.minus(GIVEN_UP))))
                .update();
        return ours == 1 ? new Standing.Ours() : look(hash, fingerprint).orElseGet(Standing.Running::new);
    }

    private Optional<Standing> look(byte[] hash, byte @Nullable [] fingerprint) {
        return sql.sql("select * from idempotency.answer where hash = ?")
                .param(hash)
                .query((row, _) -> {
                    if (!Arrays.equals(row.getBytes("fingerprint"), fingerprint)) {
                        return (Standing) new Standing.Other();
                    }
                    int status = row.getInt("status");
                    return row.wasNull()
                            ? new Standing.Running()
                            : new Standing.Answered(new Answer(
                                    status,
                                    row.getString("content_type"),
                                    row.getString("location"),
                                    row.getString("etag"),
                                    row.getBytes("body")));
                })
                .optional();
    }

    void keep(byte[] hash, Answer answer) {
        sql.sql("""
                        update idempotency.answer
                        set status = ?, content_type = ?, location = ?, etag = ?, body = ? where hash = ?
                        """)
                .params(Arrays.asList(
                        answer.status(), answer.contentType(), answer.location(), answer.etag(), answer.body(), hash))
                .update();
    }

    /// Lets the next repetition carry it out.
    void forget(byte[] hash) {
        sql.sql("delete from idempotency.answer where hash = ?").param(hash).update();
    }

    void forgetBefore(Instant day) {
        sql.sql("delete from idempotency.answer where begun_at < ?")
                .param(stored(day))
                .update();
    }

    private static OffsetDateTime stored(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}

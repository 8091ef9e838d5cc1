package cz.obzor.account.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How often something may be tried, counted in PostgreSQL, so that all nodes count together. A try is counted before
/// it
/// is looked at, so that many at once do not slip through; what is tried is known by its hash only.
@Component
public class Attempts {
    private final JdbcClient sql;
    private final Clock clock;

    Attempts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param what  {@code password}, {@code address} …
    /// @param most  tries in a window
    public record Limit(String what, int most, Duration window) {}

    /// Counts a try.
    ///
    /// @param of    whose: an address, an account
    /// @return how long to wait; empty when it may go on
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Duration> count(Limit limit, String of) {
        // a count lost in a crash of the server is no harm, and nobody behind this one in the queue waits for the disk
        sql.sql("set local synchronous_commit = off").update();
        Instant now = clock.instant();
        OffsetDateTime oldest = PersonTable.stored(now.minus(limit.window()));
        return sql.sql("""
                        insert into account.attempts as a (key, began_at, count) values (?, ?, 1)
                        on conflict (key) do update set
                            count = case when a.began_at <= ? then 1 else a.count + 1 end,
                            began_at = case when a.began_at <= ? then excluded.began_at else a.began_at end
                        returning began_at, count
                        """)
                .params(key(limit, of), PersonTable.stored(now), oldest, oldest)
                .query((row, number) -> {
                    Instant began =
                            row.getObject("began_at", OffsetDateTime.class).toInstant();
                    return row.getInt("count") <= limit.most()
                            ? Optional.<Duration>empty()
                            : Optional.of(Duration.between(now, began.plus(limit.window())));
                })
                .single();
    }

    /// Forgets the tries after one that was right.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forget(Limit limit, String of) {
        sql.sql("delete from account.attempts where key = ?")
                .param(key(limit, of))
                .update();
    }

    /// Forgets all tries of somebody, whatever they were.
    public void forgetAll(String of) {
        sql.sql("delete from account.attempts where split_part(key, ':', 2) = ?")
                .param(hash(of))
                .update();
    }

    private static String key(Limit limit, String of) {
        return limit.what() + ":" + hash(of);
    }

    private static String hash(String of) {
        return HexFormat.of().formatHex(Secrets.hash(of), 0, 16);
    }
}

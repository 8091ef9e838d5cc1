package cz.obzor.account.key;

import cz.obzor.account.Actor;
import cz.obzor.account.person.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many requests each key, person and address sends in a minute, counted by all nodes together. A node takes a
/// share
/// of what is left from PostgreSQL at once and serves it from memory, so most requests cost no query; the sum of shares
/// never passes the limit. What a node took and did not serve is lost until the minute ends.
@Component
public class RequestLimits {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLimits.class);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    /// a limit is taken in so many shares
    private static final int SHARES = 60;
    private static final int MOST_SHARES = 10_000;

    private final JdbcClient sql;
    private final LimitSettings settings;
    private final Clock clock;
    private final Map<String, Share> shares = new ConcurrentHashMap<>();

    RequestLimits(JdbcClient sql, LimitSettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    private static final class Share {
        private Instant window = Instant.MIN;
        private long left;
    }

    /// Counts a request.
    ///
    /// @param address where it comes from
    /// @return how long to wait; empty when it may go on
    public Optional<Duration> count(Actor actor, String address) {
        return switch (actor) {
            case Actor.Key key -> count("key:" + key.id(), settings.perKey());
            case Actor.Person person -> count("person:" + person.id(), settings.perPerson());
            case Actor.Nobody nobody ->
                count("address:" + HexFormat.of().formatHex(Secrets.hash(address), 0, 12), settings.perAddress());
            case Actor.Operator operator -> Optional.empty();
            case Actor.Platform platform -> Optional.empty();
        };
    }

    private Optional<Duration> count(String of, int limit) {
        if (limit == 0) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant window = Instant.ofEpochSecond(now.getEpochSecond() / WINDOW.toSeconds() * WINDOW.toSeconds());
        if (shares.size() > MOST_SHARES) {
            forgetEnded(window);
        }
        Share share = shares.computeIfAbsent(of, _ -> new Share());
        synchronized (share) {
            if (!share.window.equals(window)) {
                share.window = window;
                share.left = 0;
            }
            if (share.left == 0) {
                share.left = take(of, window, Math.max(1, limit / SHARES), limit);
            }
            if (share.left > 0) {
                share.left--;
                return Optional.empty();
            }
            if (share.left == 0) {
                LOG.warn("Too many requests of {}", of);
            }
            // what is spent stays spent until the window ends
            share.left = -1;
            return Optional.of(Duration.between(now, window.plus(WINDOW)));
        }
    }

    /// @return how many of those asked for are left under the limit
    private long take(String of, Instant window, int wanted, int limit) {
        OffsetDateTime start = window.atOffset(ZoneOffset.UTC);
        long taken = sql.sql("""
                        insert into account.taken_requests as t (key, window_start, taken) values (?, ?, ?)
                        on conflict (key) do update set
                            taken = case when t.window_start >= excluded.window_start
                                         then t.taken + excluded.taken else excluded.taken end,
                            window_start = greatest(t.window_start, excluded.window_start)
                        returning taken
                        """).params(of, start, wanted).query(Long.class).single();
        return Math.max(0, wanted - Math.max(0, taken - limit));
    }

    /// Forgets shares of windows that ended, so that ever new addresses do not fill the memory.
    private void forgetEnded(Instant window) {
        shares.values().removeIf(share -> {
            synchronized (share) {
                return share.window.isBefore(window);
            }
        });
    }
}

package cz.obzor.account.person;

import cz.obzor.account.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Links that go out by mail: good once, for sixty minutes, known here by their hashes only.
@Component
public class Links {
    public static final Duration LIFETIME = Duration.ofMinutes(60);

    private final JdbcClient sql;
    private final Clock clock;

    Links(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public enum Purpose {
        /// sets the password of an account, new or forgotten
        PASSWORD,
        /// takes up an invitation
        INVITATION
    }

    /// @param about id of what the link is about; null for none
    public record Link(
            Purpose purpose,
            @Nullable PersonId person,
            @Nullable String about) {}

    /// @return the secret part of the link
    public String issue(Link link) {
        Instant now = clock.instant();
        sql.sql("delete from account.link where expires_at < ?")
                .param(PersonTable.stored(now.minus(Duration.ofDays(1))))
                .update();
        String secret = Secrets.fresh();
        PersonId person = link.person();
        sql.sql("insert into account.link (hash, purpose, person, about, expires_at) values (?, ?, ?, ?, ?)")
                .params(Secrets.hash(secret), link.purpose().name().toLowerCase(Locale.ROOT))
                .param(person == null ? null : person.value())
                .param(link.about())
                .param(PersonTable.stored(now.plus(LIFETIME)))
                .update();
        return secret;
    }

    /// What a link is for, as long as it is good.
    public Optional<Link> look(String secret) {
        return sql.sql("select * from account.link where hash = ? and used_at is null and expires_at > ?")
                .params(Secrets.hash(secret), PersonTable.stored(clock.instant()))
                .query(Links::link)
                .optional();
    }

    /// Uses a link up; of two who do so at once, one gets it.
    public Optional<Link> use(String secret) {
        Instant now = clock.instant();
        return sql.sql("""
                        update account.link set used_at = ? where hash = ? and used_at is null and expires_at > ?
                        returning *
                        """)
                .params(PersonTable.stored(now), Secrets.hash(secret), PersonTable.stored(now))
                .query(Links::link)
                .optional();
    }

    /// Makes all links of a person that are still good worthless.
    public void withdraw(PersonId person) {
        sql.sql("update account.link set used_at = ? where person = ? and used_at is null")
                .params(PersonTable.stored(clock.instant()), person.value())
                .update();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        return new Link(
                Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                person == null ? null : new PersonId(person),
                row.getString("about"));
    }
}

package cz.obzor.account.privacy;

import cz.obzor.account.Access;
import cz.obzor.account.PersonId;
import cz.obzor.account.person.Identity;
import cz.obzor.account.person.PersonTable;
import cz.obzor.audit.Audit;
import cz.obzor.audit.Subject;
import cz.obzor.privacy.RetentionExecutor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Rules that end accounts: those that nobody ever confirmed, and those that nobody uses, after a letter. One account
/// is
/// one transaction. The last administrator stays, however long she is away.
@Configuration(proxyBeanMethods = false)
class InactiveAccounts {
    /// between the letter and the erasure
    static final Duration NOTICE = Duration.ofDays(30);

    private final JdbcClient sql;
    private final PersonTable people;
    private final Erasure erasure;
    private final PrivacyLetters letters;
    private final Access access;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    InactiveAccounts(
            JdbcClient sql,
            PersonTable people,
            Erasure erasure,
            PrivacyLetters letters,
            Access access,
            Audit audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sql = sql;
        this.people = people;
        this.erasure = erasure;
        this.letters = letters;
        this.access = access;
        this.audit = audit;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private interface Each {
        /// @return whether it was done
        boolean to(PersonId person);
    }

    private record Rule(String rule, String text, ToIntFunction<Instant> deed) implements RetentionExecutor {
        @Override
        public int apply(Instant before) {
            return deed.applyAsInt(before);
        }
    }

    @Bean
    RetentionExecutor unconfirmedAccounts() {
        return new Rule(
                "unconfirmed-accounts",
                "account.retention.unconfirmed",
                before -> each("""
                        select p.id from account.person p join account.identity i on i.person = p.id
                        where p.created_at < :before
                          and not exists (select from account.password w where w.person = p.id)
                          and not exists (select from account.membership m where m.person = p.id)
                        """, before, person -> erase(person, Erasure.Reason.UNCONFIRMED)));
    }

    @Bean
    RetentionExecutor inactiveNotices() {
        return new Rule("inactive-notice", "account.retention.notice", before -> each("""
                select p.id from account.person p join account.identity i on i.person = p.id
                left join account.inactivity_notice n on n.person = p.id
                where coalesce(p.signed_in_at, p.created_at) < :before
                  and (n.noticed_at is null or n.noticed_at < coalesce(p.signed_in_at, p.created_at))
                  and exists (select from account.password w where w.person = p.id)
                """, before, this::notice));
    }

    @Bean
    RetentionExecutor inactiveAccountsErased() {
        return new Rule(
                "inactive-accounts",
                "account.retention.inactive",
                before -> each("""
                        select p.id from account.person p join account.inactivity_notice n on n.person = p.id
                        where p.state <> 'erased' and coalesce(p.signed_in_at, p.created_at) < :before
                          and n.noticed_at > coalesce(p.signed_in_at, p.created_at) and n.noticed_at <= :noticed
                        """, before, person -> erase(person, Erasure.Reason.INACTIVE)));
    }

    private int each(String query, Instant before, Each deed) {
        List<UUID> found = sql.sql(query)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("noticed", clock.instant().minus(NOTICE).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
        int[] count = new int[1];
        access.asPlatform(() -> {
            for (UUID id : found) {
                if (Boolean.TRUE.equals(transactions.execute(_ -> deed.to(new PersonId(id))))) {
                    count[0]++;
                }
            }
        });
        return count[0];
    }

    private boolean erase(PersonId person, Erasure.Reason reason) {
        if (erasure.isLastAdministrator(person)) {
            return false;
        }
        erasure.erase(person, reason);
        return true;
    }

    private boolean notice(PersonId person) {
        if (erasure.isLastAdministrator(person)) {
            return false;
        }
        Identity identity = people.find(person).orElseThrow();
        Instant now = clock.instant();
        Instant last = sql.sql("select coalesce(signed_in_at, created_at) from account.person where id = ?")
                .param(person.value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        sql.sql("""
                        insert into account.inactivity_notice (person, noticed_at) values (?, ?)
                        on conflict (person) do update set noticed_at = excluded.noticed_at
                        """).params(person.value(), now.atOffset(ZoneOffset.UTC)).update();
        letters.inactive(identity, last, now.plus(NOTICE));
        audit.record("person.inactivity-notice", new Subject("person", person.toString()));
        return true;
    }
}

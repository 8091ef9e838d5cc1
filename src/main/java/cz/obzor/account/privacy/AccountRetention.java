package cz.obzor.account.privacy;

import cz.obzor.privacy.RetentionExecutor;
import cz.obzor.privacy.TableRetention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rules of retention of accounts that one statement carries out.
@Configuration(proxyBeanMethods = false)
class AccountRetention {

    @Bean
    RetentionExecutor expiredLinks(JdbcClient sql) {
        return new TableRetention(
                sql, "expired-links", "account.retention.links", "delete from account.link where expires_at < :before");
    }

    @Bean
    RetentionExecutor expiredSessions(JdbcClient sql) {
        return new TableRetention(sql, "expired-sessions", "account.retention.sessions", """
                delete from account.session
                where expiry_time < 1000 * extract(epoch from cast(:before as timestamptz))
                """);
    }

    @Bean
    RetentionExecutor oldAttempts(JdbcClient sql) {
        return new TableRetention(
                sql,
                "old-attempts",
                "account.retention.attempts",
                "delete from account.attempts where began_at < :before");
    }

    @Bean
    RetentionExecutor countedRequests(JdbcClient sql) {
        return new TableRetention(
                sql,
                "counted-requests",
                "account.retention.requests",
                "delete from account.taken_requests where window_start < :before");
    }

    @Bean
    RetentionExecutor unansweredInvitations(JdbcClient sql) {
        return new TableRetention(
                sql,
                "unanswered-invitations",
                "account.retention.unanswered",
                "delete from account.invitation where state = 'open' and created_at < :before");
    }

    @Bean
    RetentionExecutor endedInvitations(JdbcClient sql) {
        return new TableRetention(
                sql,
                "ended-invitations",
                "account.retention.invitations",
                "delete from account.invitation where state <> 'open' and ended_at < :before");
    }

    @Bean
    RetentionExecutor decidedClaims(JdbcClient sql) {
        return new TableRetention(sql, "decided-claims", "account.retention.claims", """
                update account.claim set evidence = '', file = null, file_name = null, reason = null
                where state <> 'open' and coalesce(decided_at, created_at) < :before
                  and (evidence <> '' or file is not null or reason is not null)
                """);
    }

    @Bean
    RetentionExecutor withdrawnConsents(JdbcClient sql) {
        return new TableRetention(
                sql,
                "withdrawn-consents",
                "account.retention.consents",
                "delete from account.consent where withdrawn_at < :before");
    }
}

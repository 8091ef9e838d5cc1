package cz.obzor.audit;

import cz.obzor.privacy.PersonalDataSource;
import cz.obzor.privacy.RetentionExecutor;
import cz.obzor.privacy.TableData;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the audit says of people. It stays after an erasure, since it names nobody.
@Configuration(proxyBeanMethods = false)
class AuditPrivacy {

    /// Other people who did something to her account are not told by their ids.
    @Bean
    PersonalDataSource auditEntries(JdbcClient sql) {
        return TableData.staying(
                sql, "records", "audit.personal.records", "audit.personal.records.text", Set.of("audit.entry"), """
                select id, at, case when actor = :trace then 'you' when actor like 'person:%' then 'another person'
                           else split_part(actor, ':', 1) end as "doneBy",
                       organisation, action, subject_type as "subjectType", subject, before, after, request
                from audit.entry
                where actor = :trace or (subject_type = 'person' and subject = cast(:person as text)) order by id
                """);
    }

    /// The database lets go of nothing that is younger than ten years, whatever the rule says.
    @Component
    static final class OldEntries implements RetentionExecutor {
        private final JdbcClient sql;

        OldEntries(JdbcClient sql) {
            this.sql = sql;
        }

        @Override
        public String rule() {
            return "old-entries";
        }

        @Override
        public String text() {
            return "audit.retention.entries";
        }

        @Override
        public int apply(Instant before) {
            return sql.sql("select audit.forget_old(?)")
                    .param(before.atOffset(ZoneOffset.UTC))
                    .query(Integer.class)
                    .single();
        }
    }
}

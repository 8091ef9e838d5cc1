package cz.obzor.mail;

import cz.obzor.privacy.PersonalDataSource;
import cz.obzor.privacy.RetentionExecutor;
import cz.obzor.privacy.TableData;
import cz.obzor.privacy.TableRetention;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the outbox says of people. Texts of letters are not told, since links in them are secret.
@Configuration(proxyBeanMethods = false)
class MailPrivacy {

    @Bean
    PersonalDataSource letters(JdbcClient sql) {
        return TableData.going(
                sql,
                "letters",
                "mail.personal.letters",
                "mail.personal.letters.text",
                Set.of("mail.letter"),
                """
                select recipient, subject, language, state, created_at as "writtenAt", sent_at as "sentAt"
                from mail.letter where lower(recipient) = lower(:email) order by created_at
                """,
                "delete from mail.letter where lower(recipient) = lower(:email)");
    }

    @Bean
    RetentionExecutor sentLetters(JdbcClient sql) {
        return new TableRetention(
                sql,
                "sent-letters",
                "mail.retention.sent",
                "delete from mail.letter where state = 'sent' and sent_at < :before");
    }

    @Bean
    RetentionExecutor unsentLetters(JdbcClient sql) {
        return new TableRetention(
                sql,
                "unsent-letters",
                "mail.retention.unsent",
                "delete from mail.letter where state <> 'sent' and created_at < :before");
    }
}

package cz.obzor.account.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.obzor.account.person.Accounts;
import cz.obzor.account.person.Identity;
import cz.obzor.account.person.PersonTable;
import cz.obzor.privacy.PersonalDataSource;
import cz.obzor.privacy.Retention;
import cz.obzor.privacy.RetentionRule;
import cz.obzor.testing.People;
import cz.obzor.testing.TestPlatform;
import cz.obzor.testing.Visitor;
import cz.obzor.web.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rules of retention, carried out over old rows and fresh ones.
class RetentionTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final People PEOPLE = new People(PLATFORM);
    private static final JdbcClient SQL = PLATFORM.bean(JdbcClient.class);
    private static final Retention RETENTION = PLATFORM.bean(Retention.class);

    /// Each statement adds one row, named by the first value, of an age in days.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | account.link | hash = cast(:key as bytea) | insert into account.link (hash, purpose, expires_at) values (cast(:key as bytea), 'password', now() - :age * interval '1 day')",
                "1 | account.session | session_id = left(:key, 36) | insert into account.session values (left(:key, 36), left(:key, 36), 0, 0, 0, 1000 * extract(epoch from now() - :age * interval '1 day'), null)",
                "2 | account.attempts | key = :key | insert into account.attempts values (:key, now() - :age * interval '1 day', 1)",
                "1 | account.taken_requests | key = :key | insert into account.taken_requests values (:key, now() - :age * interval '1 day', 1)",
                "30 | mail.letter | id = :key | insert into mail.letter values (:key, :key, 'nekdo@example.cz', 'cs', 'Dopis', null, null, 'sent', null, now() - :age * interval '1 day', now() - :age * interval '1 day')",
                "60 | mail.letter | id = :key | insert into mail.letter values (:key, :key, 'nekdo@example.cz', 'cs', 'Dopis', 'a', 'a', 'waiting', null, now() - :age * interval '1 day', null)",
                "365 | privacy.result | rule = :key | insert into privacy.result values (:key, now() - :age * interval '1 day', now(), 0, null)",
                "3653 | audit.entry | subject = :key | insert into audit.entry (at, actor, action, subject_type, subject) values (now() - :age * interval '1 day', 'system', 'thing.seen', 'thing', :key)"
            })
    void whatIsOlderGoesAndWhatIsYoungerStays(int days, String table, String where, String insert) {
        String old = add(insert, days + 1);
        String young = add(insert, days - 1);
        RETENTION.run();
        assertThat(count(table, where, old)).as("older").isZero();
        assertThat(count(table, where, young)).as("younger").isEqualTo(1);
    }

    @Test
    void invitationsGoWhenTheyEndedOrNobodyAnswered() {
        String town = PEOPLE.organisation("municipality", "Obec Lhůtov").value();
        String insert = "insert into account.invitation values (cast(:key as uuid), '" + town
                + "', 'x' || :key || '@example.cz'," + " '{editor}', 'system', now() - :age * interval '1 day', ";
        String open = insert + "null, 'open')";
        String ended = insert + "now() - :age * interval '1 day', 'accepted')";
        String unanswered = add(open, 181);
        String waiting = add(open, 179);
        String accepted = add(ended, 31);
        String fresh = add(ended, 29);
        RETENTION.run();
        assertThat(count("account.invitation", "id = cast(:key as uuid)", unanswered))
                .isZero();
        assertThat(count("account.invitation", "id = cast(:key as uuid)", waiting))
                .isEqualTo(1);
        assertThat(count("account.invitation", "id = cast(:key as uuid)", accepted))
                .isZero();
        assertThat(count("account.invitation", "id = cast(:key as uuid)", fresh))
                .isEqualTo(1);
    }

    @Test
    void evidenceOfDecidedRequestsGoesAndTheRequestsStay() {
        String town = PEOPLE.organisation("municipality", "Obec Dokladov").value();
        String person = PEOPLE.somebody().id().toString();
        String insert = "insert into account.claim values (cast(:key as uuid), '" + person + "', '" + town
                + "', 'Jsem starosta.', null, null, now() - :age * interval '1 day', now() - :age * interval '1 day',"
                + " 'system', 'Ano', 'accepted')";
        String old = add(insert, 91);
        String young = add(insert, 89);
        RETENTION.run();
        String emptied = "id = cast(:key as uuid) and evidence = '' and reason is null";
        assertThat(count("account.claim", emptied, old)).isEqualTo(1);
        assertThat(count("account.claim", emptied, young)).isZero();
    }

    @Test
    void withdrawnConsentsGoAndThoseThatHoldStay() {
        String person = PEOPLE.somebody().id().toString();
        String insert = "insert into account.consent values (cast(:key as uuid), '" + person
                + "', 'contact', 1, 'cs', 'Souhlasím.', now() - :age * interval '1 day', ";
        String old = add(insert + "now() - :age * interval '1 day')", 1097);
        String holding = add(insert + "null)", 5000);
        RETENTION.run();
        assertThat(count("account.consent", "id = cast(:key as uuid)", old)).isZero();
        assertThat(count("account.consent", "id = cast(:key as uuid)", holding)).isEqualTo(1);
    }

    @Test
    void anAccountThatNobodyConfirmedGoesWithoutALetter() {
        Identity identity =
                Accounts.checked("Kdo Nepotvrdil", "nepotvrzeno" + UUID.randomUUID() + "@example.cz", Language.CS);
        PLATFORM.bean(Accounts.class).register(identity);
        SQL.sql("update account.person set created_at = now() - interval '31 days' where id = ?")
                .param(identity.person().value())
                .update();
        RETENTION.run();
        assertThat(PLATFORM.bean(PersonTable.class).find(identity.person())).isEmpty();
        assertThat(count("mail.letter", "recipient = :key", identity.email())).isZero();
    }

    @Test
    void anAccountThatNobodyUsesGetsALetterAndGoesAMonthLater() {
        People.Someone someone = PEOPLE.somebody();
        People.Someone returned = PEOPLE.somebody();
        away(someone, 1070);
        away(returned, 1070);
        RETENTION.run();
        RETENTION.run();
        assertThat(count("mail.letter", "recipient = :key and event like 'inactive:%'", someone.email()))
                .isEqualTo(1);
        // three years are over, but the letter is not a month old
        away(someone, 1100);
        RETENTION.run();
        assertThat(PLATFORM.bean(PersonTable.class).find(someone.id())).isPresent();
        PEOPLE.signedIn(returned);
        SQL.sql("update account.inactivity_notice set noticed_at = now() - interval '31 days' where person = any(?)")
                .param(new UUID[] {someone.id().value(), returned.id().value()})
                .update();
        RETENTION.run();
        assertThat(PLATFORM.bean(PersonTable.class).find(someone.id())).isEmpty();
        assertThat(PLATFORM.bean(PersonTable.class).find(returned.id())).isPresent();
    }

    @Test
    void theDatabaseLetsGoOfNoEntryYoungerThanTenYearsWhateverItIsAsked() {
        String young = add(
                "insert into audit.entry (at, actor, action, subject_type, subject)"
                        + " values (now() - :age * interval '1 day', 'system', 'thing.seen', 'thing', :key)",
                3000);
        SQL.sql("select audit.forget_old(now() + interval '1 day')")
                .query(Integer.class)
                .single();
        assertThat(count("audit.entry", "subject = :key", young)).isEqualTo(1);
        assertThatThrownBy(() -> SQL.sql("delete from audit.entry where subject = ?")
                        .param(young)
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void everyRuleIsAboutDataThatPeopleAreToldOf() {
        var codes = PLATFORM.bean(Exports.class).sources().stream()
                .map(PersonalDataSource::code)
                .collect(Collectors.toSet());
        codes.add("-");
        assertThat(RETENTION.rules()).extracting(RetentionRule::data).allMatch(codes::contains);
        assertThat(RETENTION.rules()).extracting(RetentionRule::code).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleStandsInTheDocumentation() throws IOException {
        String page = Files.readString(Path.of("docs", "personal-data.md"));
        for (RetentionRule rule : RETENTION.rules()) {
            String data = rule.data().equals("-") ? "–" : "`" + rule.data() + "`";
            assertThat(page)
                    .contains(String.join(
                            " | ",
                            "| `" + rule.code() + "`",
                            data,
                            rule.basis().code(),
                            String.valueOf(rule.days()),
                            rule.deed().code() + " |"));
        }
    }

    @Test
    void anAdministratorReadsWhatTheLastRunDid() {
        RETENTION.run();
        var administrator = new Visitor(PLATFORM.uri("").toString());
        PLATFORM.signIn(administrator);
        Visitor.Answer page = administrator.get("/provoz/lhuty");
        assertThat(page.page().select("tbody tr")).hasSize(RETENTION.rules().size());
        assertThat(page.page().text()).contains("Naposledy provedeno").doesNotContain("nepodařilo se (");
        assertThat(RETENTION.lastRun()).hasSize(RETENTION.rules().size());
        assertThat(PEOPLE.signedIn(PEOPLE.somebody()).get("/provoz/lhuty").status())
                .isEqualTo(403);
    }

    private static void away(People.Someone someone, int days) {
        SQL.sql("update account.person set signed_in_at = now() - :days * interval '1 day',"
                        + " created_at = now() - interval '9 years' where id = :id")
                .params(Map.of("days", days, "id", someone.id().value()))
                .update();
    }

    /// @return key of the row
    private static String add(String insert, int age) {
        String key = UUID.randomUUID().toString();
        SQL.sql(insert).params(Map.of("key", key, "age", age)).update();
        return key;
    }

    private static int count(String table, String where, String key) {
        return SQL.sql("select count(*) from " + table + " where " + where)
                .param("key", key)
                .query(Integer.class)
                .single();
    }
}

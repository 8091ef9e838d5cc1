package cz.obzor.account.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.account.Access;
import cz.obzor.account.OrganisationId;
import cz.obzor.account.Role;
import cz.obzor.account.factor.SecondFactor;
import cz.obzor.account.person.Accounts;
import cz.obzor.account.person.Members;
import cz.obzor.mail.Letter;
import cz.obzor.mail.Mail;
import cz.obzor.privacy.PersonalDataSource;
import cz.obzor.testing.People;
import cz.obzor.testing.TestPlatform;
import cz.obzor.testing.Visitor;
import cz.obzor.web.Language;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a person is told and given of all that is held about her.
class PersonalDataTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final People PEOPLE = new People(PLATFORM);
    private static final String PAGE = "/ucet/osobni-udaje";
    private static final String EXPORT = "main form[action$=vypis]";
    /// tables that look as if they spoke of people, and why they do not
    private static final Map<String, String> NOT_OF_PEOPLE = Map.of(
            "account.organisation", "speaks of organisations",
            "account.attempts", "keys are hashes that lead back to nobody, gone after two days",
            "account.taken_requests", "numbers by key, account id or address on the network, gone after a day",
            "job.scheduled_tasks", "picked_by is a node of the platform");

    @Test
    void theFileHoldsEverythingAboutAPersonAndNoSecrets() throws Exception {
        OrganisationId town = PEOPLE.organisation("municipality", "Město Výpisov");
        OrganisationId other = PEOPLE.organisation("municipality", "Obec Žádostín");
        People.Someone someone = PEOPLE.with(town, Role.EDITOR);
        Visitor visitor = PEOPLE.signedIn(someone);
        visitor.submit(
                visitor.get("/organizace/" + other + "/zadost").page().selectFirst("main form.form"),
                Map.of("evidence", "Jsem starostka obce, viz usnesení."),
                Map.of("usneseni.pdf", new byte[] {1, 2, 3}));
        give(visitor);
        PLATFORM.bean(SecondFactor.class).offer(someone.id());
        PLATFORM.bean(Accounts.class).passwordLink(someone.id());
        PLATFORM.bean(Mail.class)
                .send(Letter.of("export-" + someone.id(), someone.email(), Language.CS, "Předmět", List.of("tajné")));
        PLATFORM.bean(Access.class)
                .asPlatform(() ->
                        PLATFORM.bean(Members.class).invite(other, someone.email(), Set.of(Role.EXPERT), Language.CS));

        PEOPLE.forgetAttempts();
        Visitor.Answer answer =
                visitor.submit(visitor.get(PAGE).page().selectFirst(EXPORT), Map.of("password", People.PASSWORD));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
        assertThat(answer.response().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.response().headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"osobni-udaje-\\d{4}-\\d\\d-\\d\\d\\.json\"");
        JsonNode file = JsonMapper.builder().build().readTree(answer.response().body());
        assertThat(file.get("encoding").asString()).isEqualTo("UTF-8");
        Map<String, JsonNode> parts = new HashMap<>();
        file.get("parts").forEach(part -> parts.put(part.get("code").asString(), part.get("records")));
        assertThat(parts.keySet())
                .containsExactlyInAnyOrderElementsOf(PLATFORM.bean(Exports.class).sources().stream()
                        .map(PersonalDataSource::code)
                        .toList());
        assertThat(first(parts, "identity").get("email").asString()).isEqualTo(someone.email());
        assertThat(first(parts, "memberships").get("organisation").asString()).isEqualTo("Město Výpisov");
        assertThat(first(parts, "claims").get("evidence").asString()).contains("usnesení");
        assertThat(Base64.getDecoder()
                        .decode(first(parts, "claims").get("fileInBase64").asString()))
                .containsExactly(1, 2, 3);
        assertThat(first(parts, "consents").get("wording").asString()).startsWith("Souhlasím s tím");
        assertThat(first(parts, "second-factor").get("isOn").asBoolean()).isFalse();
        assertThat(first(parts, "sessions").get("lastUsedAt").asString()).isNotBlank();
        assertThat(first(parts, "links").get("purpose").asString()).isEqualTo("password");
        assertThat(first(parts, "invitations").get("direction").asString()).isEqualTo("sent to you");
        assertThat(parts.get("letters").findValuesAsString("subject")).contains("Předmět");
        assertThat(parts.get("records").findValuesAsString("action")).contains("consent.given", "person.exported");
        noSecrets(answer.response().body(), someone);
    }

    private static void noSecrets(String file, People.Someone someone) {
        PLATFORM.bean(JdbcClient.class)
                .sql("""
                        select hash from account.password where person = :person
                        union all select encode(hash, 'hex') from account.link where person = :person
                        union all select encode(secret, 'hex') from account.second_factor where person = :person
                        union all select replace(encode(secret, 'base64'), E'\\n', '') from account.second_factor
                                  where person = :person
                        union all select session_id from account.session where principal_name = cast(:person as text)
                        """)
                .param("person", someone.id().value())
                .query(String.class)
                .list()
                .forEach(secret -> assertThat(file).doesNotContain(secret));
        assertThat(file).doesNotContain("tajné");
    }

    @Test
    void decisionsAndDocumentsOfAPersonAreInTheFileByTheirIds() {
        OrganisationId town = PEOPLE.organisation("municipality", "Obec Dokumentov");
        People.Someone someone = PEOPLE.with(town, Role.EDITOR);
        Visitor visitor = PEOPLE.signedIn(someone);
        JdbcClient sql = PLATFORM.bean(JdbcClient.class);
        sql.sql(
                        "insert into audit.entry (at, actor, action, subject_type, subject) values (now(), ?, ?, 'document', ?)")
                .params("person:" + someone.id(), "document.added", "0123456789")
                .update();
        String file = visitor.submit(visitor.get(PAGE).page().selectFirst(EXPORT), Map.of("password", People.PASSWORD))
                .response()
                .body();
        JsonNode parts = JsonMapper.builder().build().readTree(file).get("parts");
        parts.forEach(part -> {
            if (part.get("code").asString().equals("documents")) {
                assertThat(part.get("records").get(0).get("document").asString())
                        .isEqualTo("0123456789");
            }
        });
        assertThat(file).contains("\"documents\"");
    }

    @Test
    void withoutThePasswordThereIsNoFile() {
        People.Someone someone = PEOPLE.somebody();
        Visitor visitor = PEOPLE.signedIn(someone);
        Visitor.Answer answer =
                visitor.submit(visitor.get(PAGE).page().selectFirst(EXPORT), Map.of("password", "jiné heslo"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().text()).contains("Stažení údajů");
    }

    @Test
    void thePageTellsEveryKindOfDataWithItsTimes() {
        Visitor visitor = PEOPLE.signedIn(PEOPLE.somebody());
        String czech = visitor.get(PAGE).page().text();
        assertThat(czech).contains("Odeslané e-maily: smazání po 30 dnech.", "smazání účtu po 3 letech.");
        String english = visitor.get("/en/account/personal-data").page().text();
        assertThat(english).contains("Sent e-mails: deletion after 30 days.");
        assertThat(visitor.get(PAGE).page().select("#held ~ div h3"))
                .hasSize(PLATFORM.bean(Exports.class).sources().size());
    }

    /// A new table that speaks of people fails here until a source covers it.
    @Test
    void everyTableThatSpeaksOfPeopleIsCovered() {
        Set<String> covered = new HashSet<>(NOT_OF_PEOPLE.keySet());
        PLATFORM.bean(Exports.class).sources().forEach(source -> covered.addAll(source.tables()));
        Set<String> tables = new TreeSet<>(
                PLATFORM.bean(JdbcClient.class).sql("""
                        select distinct t.table_schema || '.' || t.table_name
                        from information_schema.tables t
                        join information_schema.columns c using (table_schema, table_name)
                        where t.table_schema not in ('information_schema', 'pg_catalog')
                          -- its installed_by is the user of the database
                          and t.table_name <> 'migration'
                          and (t.table_schema = 'account'
                               or c.column_name ~ ('(^|_)(person|people|e?mail|recipient|actor|principal|identity|user|'
                                                  || 'author|owner|contact|phone|by)(_|$)'))
                        """).query(String.class).list());
        assertThat(tables).hasSizeGreaterThan(20);
        tables.removeAll(covered);
        assertThat(tables).isEmpty();
    }

    @Test
    void everySourceSpeaksOfTablesThatAre() {
        Set<String> named = new TreeSet<>(NOT_OF_PEOPLE.keySet());
        PLATFORM.bean(Exports.class).sources().forEach(source -> named.addAll(source.tables()));
        named.removeAll(PLATFORM.bean(JdbcClient.class)
                .sql("select table_schema || '.' || table_name from information_schema.tables")
                .query(String.class)
                .list());
        assertThat(named).isEmpty();
    }

    @Test
    void aConsentIsKeptWithItsWordsAndWithdrawn() {
        OrganisationId town = PEOPLE.organisation("municipality", "Obec Souhlasov");
        People.Someone someone = PEOPLE.with(town, Role.EDITOR);
        Visitor visitor = PEOPLE.signedIn(someone);
        var stranger = new Visitor(PLATFORM.uri("").toString());
        assertThat(stranger.get("/organizace/" + town).page().text()).doesNotContain(someone.email());

        Visitor.Answer given = give(visitor);
        assertThat(given.page().text())
                .contains("Souhlas je udělen", "Zveřejnění kontaktu (znění č. 1)", "stále platí");
        assertThat(stranger.get("/organizace/" + town).page().text()).contains("Jana Zkušební", someone.email());
        assertThat(PLATFORM.get("/api/v1/organisations/" + town).body()).doesNotContain(someone.email());
        assertThat(PLATFORM.bean(JdbcClient.class)
                        .sql("select wording from account.consent where person = ?")
                        .param(someone.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo(PLATFORM.bean(Consents.class).wording(ConsentKind.CONTACT, Language.CS));

        Visitor.Answer withdrawn = give(visitor);
        assertThat(withdrawn.page().text()).contains("Souhlas je odvolán").doesNotContain("stále platí");
        assertThat(stranger.get("/organizace/" + town).page().text()).doesNotContain(someone.email());
    }

    @Test
    void aWordingThatNobodySawIsNotAgreedTo() {
        Visitor visitor = PEOPLE.signedIn(PEOPLE.somebody());
        var form = visitor.get(PAGE).page().selectFirst("main form[action$=souhlas]");
        assertThat(visitor.submit(form, Map.of("given", "true", "version", "7")).status())
                .isEqualTo(409);
    }

    /// Presses the one button of the consent: gives it, or withdraws one that holds.
    private static Visitor.Answer give(Visitor visitor) {
        var form = visitor.get(PAGE).page().selectFirst("main form[action$=souhlas]");
        return visitor.submit(form, Map.of("given", form.selectFirst("button").attr("value")));
    }

    private static JsonNode first(Map<String, JsonNode> parts, String code) {
        JsonNode records = parts.get(code);
        assertThat(records.size()).as(code).isPositive();
        return records.get(0);
    }
}

package cz.obzor.account.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.obzor.account.Access;
import cz.obzor.account.Names;
import cz.obzor.account.OrganisationId;
import cz.obzor.account.Role;
import cz.obzor.account.factor.SecondFactor;
import cz.obzor.account.person.Accounts;
import cz.obzor.account.person.Members;
import cz.obzor.account.person.PersonTable;
import cz.obzor.privacy.Retention;
import cz.obzor.testing.People;
import cz.obzor.testing.TestPlatform;
import cz.obzor.testing.Visitor;
import cz.obzor.web.Language;
import cz.obzor.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is left of a person whose account was erased.
class ErasureTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final People PEOPLE = new People(PLATFORM);
    private static final JdbcClient SQL = PLATFORM.bean(JdbcClient.class);
    private static final String PAGE = "/ucet/osobni-udaje/smazat";
    private static final String NAME = "Xaveria Mizivá";

    private final OrganisationId town = PEOPLE.organisation("municipality", "Město Mazalov");

    @Test
    void nothingThatTellsWhoSheWasIsLeftInAnyTable() {
        People.Someone someone = personWithEverything();
        assertThat(tablesThatTell(someone.email())).isNotEmpty();
        assertThat(tablesThatTell(NAME)).isNotEmpty();
        Visitor visitor = PEOPLE.signedIn(someone);
        Visitor.Answer answer = visitor.submit(
                visitor.get(PAGE).page().selectFirst("main form.form"), Map.of("password", People.PASSWORD));
        assertThat(answer.page().selectFirst("h1").text()).isEqualTo("Účet je smazaný");
        assertThat(visitor.get("/ucet").status()).isEqualTo(401);
        assertThat(visitor.signIn(someone.email(), People.PASSWORD).status()).isEqualTo(422);

        assertThat(tablesThatTell(NAME)).isEmpty();
        assertThat(tablesThatTell(someone.email()))
                .as("the letter that confirms it")
                .containsExactly("mail.letter");
        assertThat(SQL.sql("select subject from mail.letter where recipient = ?")
                        .param(someone.email())
                        .query(String.class)
                        .list())
                .containsExactly("Váš účet na platformě Obzor je smazaný");
        SQL.sql("update mail.letter set created_at = now() - interval '61 days' where recipient = ?")
                .param(someone.email())
                .update();
        PLATFORM.bean(Retention.class).run();
        assertThat(tablesThatTell(someone.email())).isEmpty();
    }

    @Test
    void whatSheDidStaysAndIsShownAsOfAnErasedAccount() {
        People.Someone someone = personWithEverything();
        int before = entriesOf(someone);
        PLATFORM.bean(Access.class)
                .asPlatform(() -> PLATFORM.bean(Erasure.class).erase(someone.id(), Erasure.Reason.REQUEST));
        assertThat(PLATFORM.bean(PersonTable.class).state(someone.id())).hasValue("erased");
        assertThat(entriesOf(someone)).isEqualTo(before + 1);
        assertThat(SQL.sql(
                                "select count(*) from account.claim where person = ? and state = 'withdrawn' and evidence = ''")
                        .param(someone.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        Names names = PLATFORM.bean(Names.class);
        assertThat(names.of("person:" + someone.id(), Language.CS)).isEqualTo("smazaný účet");
        assertThat(names.of("person:" + someone.id(), Language.EN)).isEqualTo("erased account");
        assertThat(SQL.sql("select after::text from audit.entry where action = 'person.erased' and subject = ?")
                        .param(someone.id().toString())
                        .query(String.class)
                        .single())
                .isEqualTo("\"request\"");
    }

    @Test
    void aWrongPasswordErasesNothing() {
        People.Someone someone = PEOPLE.somebody();
        Visitor visitor = PEOPLE.signedIn(someone);
        Visitor.Answer answer = visitor.submit(
                visitor.get(PAGE).page().selectFirst("main form.form"), Map.of("password", "jiné heslo"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(visitor.get("/ucet").status()).isEqualTo(200);
    }

    @Test
    void whoLeavesAnOrganisationWithoutAnApproverIsTold() {
        People.Someone approver = PEOPLE.with(town, Role.APPROVER);
        Visitor visitor = PEOPLE.signedIn(approver);
        assertThat(visitor.get(PAGE).page().text()).contains("Město Mazalov", "předat roli schvalovatele");
        PEOPLE.with(town, Role.APPROVER);
        assertThat(visitor.get(PAGE).page().text()).doesNotContain("předat roli schvalovatele");
    }

    @Test
    void anAdministratorErasesAnAccountOnRequest() {
        People.Someone someone = PEOPLE.somebody();
        var administrator = new Visitor(PLATFORM.uri("").toString());
        PLATFORM.signIn(administrator);
        Visitor.Answer list = administrator.get("/provoz/ucty?q=" + someone.email());
        Visitor.Answer question = administrator.get(
                list.page().selectFirst("a[href*=smazat-ucet]").attr("href"));
        assertThat(question.page().text()).contains("jen požádal-li o to jeho majitel");
        administrator.submit(question.page().selectFirst("main form.form"), Map.of());
        assertThat(PLATFORM.bean(PersonTable.class).find(someone.id())).isEmpty();
        assertThat(administrator.get("/provoz/ucty?q=" + someone.email()).page().text())
                .contains("Žádný účet neodpovídá");
    }

    @Test
    void nobodyErasesSomebodyElse() {
        People.Someone someone = PEOPLE.somebody();
        Visitor other = PEOPLE.signedIn(PEOPLE.somebody());
        var form = other.get(PAGE).page().selectFirst("main form.form");
        form.attr("action", "/provoz/smazat-ucet");
        assertThat(other.submit(form, Map.of("person", someone.id().toString())).status())
                .isEqualTo(403);
        assertThatThrownBy(() -> PLATFORM.bean(Erasure.class).erase(someone.id(), Erasure.Reason.OWN_WISH))
                .isInstanceOf(Problem.class);
        assertThat(PLATFORM.bean(PersonTable.class).find(someone.id())).isPresent();
    }

    @Test
    void theLastAdministratorStays() {
        List<UUID> others = SQL.sql("""
                        update account.person set state = 'blocked' where state = 'active'
                        and id in (select person from account.membership where organisation is null) returning id
                        """).query(UUID.class).list();
        try {
            People.Someone last = PEOPLE.with(null, Role.ADMINISTRATOR);
            Visitor visitor = PEOPLE.signedIn(last);
            Visitor.Answer page = visitor.get(PAGE);
            assertThat(page.page().text()).contains("Účet posledního správce nelze smazat");
            assertThat(page.page().select("main form.form")).isEmpty();
            PLATFORM.bean(Access.class)
                    .asPlatform(() -> assertThatThrownBy(
                                    () -> PLATFORM.bean(Erasure.class).erase(last.id(), Erasure.Reason.OWN_WISH))
                            .isInstanceOf(Problem.class));
            assertThat(PLATFORM.bean(PersonTable.class).find(last.id())).isPresent();
        } finally {
            SQL.sql("update account.person set state = 'active' where id = any(?)")
                    .param(others.toArray(UUID[]::new))
                    .update();
        }
    }

    private People.Someone personWithEverything() {
        People.Someone someone = PEOPLE.with(town, Role.EDITOR);
        PLATFORM.bean(PersonTable.class).rename(someone.id(), NAME, Language.CS);
        OrganisationId other = PEOPLE.organisation("municipality", "Obec Žádaná");
        Visitor visitor = PEOPLE.signedIn(someone);
        visitor.submit(
                visitor.get("/organizace/" + other + "/zadost").page().selectFirst("main form.form"),
                Map.of("evidence", "Jmenuji se " + NAME + ", pište na " + someone.email()),
                Map.of("doklad.txt", NAME.getBytes(StandardCharsets.UTF_8)));
        var consent = visitor.get("/ucet/osobni-udaje").page().selectFirst("main form[action$=souhlas]");
        visitor.submit(consent, Map.of("given", "true"));
        PLATFORM.bean(SecondFactor.class).offer(someone.id());
        PLATFORM.bean(Accounts.class).forgotten(someone.email());
        PLATFORM.bean(Access.class)
                .asPlatform(() ->
                        PLATFORM.bean(Members.class).invite(other, someone.email(), Set.of(Role.EXPERT), Language.CS));
        return someone;
    }

    private static int entriesOf(People.Someone someone) {
        return SQL.sql("select count(*) from audit.entry where subject = :id or actor = 'person:' || :id")
                .param("id", someone.id().toString())
                .query(Integer.class)
                .single();
    }

    /// Tables with a row in which a text stands, also as bytes.
    private static Set<String> tablesThatTell(String text) {
        Set<String> telling = new TreeSet<>();
        SQL.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('information_schema', 'pg_catalog')
                        """).query(String.class).list().forEach(table -> {
            boolean tells = SQL.sql("select exists (select from " + table + " t where t::text ilike :text or "
                            + "t::text like '%' || encode(convert_to(:plain, 'UTF8'), 'hex') || '%')")
                    .param("text", "%" + text + "%")
                    .param("plain", text)
                    .query(Boolean.class)
                    .single();
            if (tells) {
                telling.add(table);
            }
        });
        return telling;
    }
}

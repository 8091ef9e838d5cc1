package cz.obzor.account;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.mail.Kept;
import cz.obzor.mail.Outbox;
import cz.obzor.testing.Api;
import cz.obzor.testing.Await;
import cz.obzor.testing.People;
import cz.obzor.testing.TestPlatform;
import cz.obzor.testing.Visitor;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Registration, passwords, sessions and administrators through the running platform, mail read from the outbox.
class AccountsTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final People PEOPLE = new People(PLATFORM);
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @BeforeEach
    void fresh() {
        PEOPLE.forgetAttempts();
    }

    @Test
    void whoComesAloneRegistersSetsAPasswordAndIsSignedIn() {
        var visitor = visitor();
        Visitor.Answer told = visitor.submit(
                visitor.get("/registrace").page().selectFirst("main form"),
                Map.of("name", "Petr Nový", "email", "petr.novy@example.cz"));
        assertThat(told.page().text()).contains("Podívejte se do e-mailu");
        String link = linkTo("petr.novy@example.cz", "Dokončete registraci");

        Visitor.Answer weak =
                visitor.submit(visitor.get(link).page().selectFirst("main form"), Map.of("password", "heslo12345678"));
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.page().text()).contains("příliš běžné");
        Visitor.Answer done = visitor.submit(weak.page().selectFirst("main form"), Map.of("password", People.PASSWORD));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.page().text()).contains("Petr Nový", "Zatím nepracujete za žádnou organizaci");
        assertThat(visitor().get(link).status()).as("used once").isEqualTo(404);
    }

    @Test
    void anAddressThatIsTakenGetsTheSameAnswerAndALetter() {
        People.Someone someone = PEOPLE.somebody();
        var visitor = visitor();
        Visitor.Answer told = visitor.submit(
                visitor.get("/en/register").page().selectFirst("main form"),
                Map.of("name", "Kdo Jiný", "email", someone.email().toUpperCase(java.util.Locale.ROOT)));
        assertThat(told.page().selectFirst("h1").text()).isEqualTo("Look into your e-mail");
        awaitMail(someone.email(), "Účet na platformě Obzor už máte");
    }

    @Test
    void aForgottenPasswordIsSetAnewAndEndsAllSessions() {
        People.Someone someone = PEOPLE.somebody();
        Visitor old = PEOPLE.signedIn(someone);
        var visitor = visitor();
        visitor.submit(
                visitor.get("/zapomenute-heslo").page().selectFirst("main form"), Map.of("email", someone.email()));
        String link = linkTo(someone.email(), "Nové heslo");
        visitor.submit(visitor.get(link).page().selectFirst("main form"), Map.of("password", "úplně jiná věta o lese"));
        assertThat(old.get("/ucet").status()).isEqualTo(401);
        assertThat(visitor.get("/ucet").status()).isEqualTo(200);
        assertThat(visitor().signIn(someone.email(), People.PASSWORD).status()).isEqualTo(422);
        awaitMail(someone.email(), "Heslo na platformě Obzor bylo změněno");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
        People.Someone someone = PEOPLE.somebody();
        Visitor.Answer wrong = visitor().signIn(someone.email(), "úplně něco jiného");
        Visitor.Answer unknown = visitor().signIn("nikdo@example.cz", "úplně něco jiného");
        assertThat(wrong.status()).isEqualTo(422).isEqualTo(unknown.status());
        assertThat(wrong.page().select("main .gov-message").text())
                .isEqualTo(unknown.page().select("main .gov-message").text());
    }

    @Test
    void ofTwoHundredGuessesAtOnceTenAreLookedAt() throws Exception {
        People.Someone someone = PEOPLE.somebody();
        var form = visitor();
        String token =
                form.get("/prihlaseni").page().select("input[name=_csrf]").attr("value");
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> guesses = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String body = "_csrf=" + Api.encoded(token) + "&email=" + Api.encoded(someone.email())
                        + "&password=guess" + i;
                guesses.add(() -> form.send(HttpRequest.newBuilder(PLATFORM.uri("/prihlaseni"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body)))
                        .status());
            }
            Map<Integer, Long> answers = workers.invokeAll(guesses).stream()
                    .map(Future::resultNow)
                    .collect(java.util.stream.Collectors.groupingBy(
                            status -> status, java.util.stream.Collectors.counting()));
            assertThat(answers).containsExactlyInAnyOrderEntriesOf(Map.of(422, 10L, 429, 190L));
        }
        assertThat(PLATFORM.bean(JdbcClient.class)
                        .sql("select count(*) from audit.entry where action = 'sign-in.refused' and subject = ?")
                        .param(someone.id().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(10);
        Visitor.Answer locked = visitor().signIn(someone.email(), People.PASSWORD);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.response().headers().firstValueAsLong("Retry-After").orElse(0))
                .isBetween(1L, 900L);
        PEOPLE.forgetAttempts();
    }

    @Test
    void aSessionIsListedAndRevoked() {
        People.Someone someone = PEOPLE.somebody();
        Visitor one = PEOPLE.signedIn(someone);
        Visitor two = PEOPLE.signedIn(someone);
        Visitor.Answer account = one.get("/ucet");
        var form = account.page().selectFirst("#end-sessions");
        String handle =
                account.page().select("[name=handle][form=end-sessions]").attr("value");
        Visitor.Answer unproven = one.submit(form, Map.of("handle", handle, "proof", "něco jiného"));
        assertThat(unproven.status()).isEqualTo(422);
        assertThat(unproven.page().text()).contains("Současné heslo nesouhlasí");
        assertThat(two.get("/ucet").status()).isEqualTo(200);
        Visitor.Answer done = one.submit(form, Map.of("handle", handle, "proof", People.PASSWORD));
        assertThat(done.page().text()).contains("Zařízení je odhlášeno");
        assertThat(two.get("/ucet").status()).isEqualTo(401);
        assertThat(one.get("/ucet").status()).isEqualTo(200);
    }

    @Test
    void aSessionOfAnotherPersonCannotBeRevoked() {
        Visitor mine = PEOPLE.signedIn(PEOPLE.somebody());
        People.Someone other = PEOPLE.somebody();
        Visitor theirs = PEOPLE.signedIn(other);
        Visitor theirsToo = PEOPLE.signedIn(other);
        String handle = theirs.get("/ucet").page().select("[name=handle]").attr("value");
        String token = mine.get("/ucet").page().select("[name=_csrf]").attr("value");
        assertThat(mine.send(HttpRequest.newBuilder(PLATFORM.uri("/ucet/relace"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("handle=" + handle + "&proof="
                                        + Api.encoded(People.PASSWORD) + "&_csrf=" + Api.encoded(token))))
                        .status())
                .isEqualTo(404);
        assertThat(theirsToo.get("/ucet").status()).isEqualTo(200);
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndGivesThisOneAnotherName() {
        People.Someone someone = PEOPLE.somebody();
        Visitor one = PEOPLE.signedIn(someone);
        Visitor two = PEOPLE.signedIn(someone);
        List<String> before = sessionsOf(someone);
        one.submit(
                one.get("/ucet").page().selectFirst("form[action$=heslo]"),
                Map.of("now", People.PASSWORD, "password", "docela nová věta o řece"));
        assertThat(two.get("/ucet").status()).isEqualTo(401);
        assertThat(one.get("/ucet").status()).isEqualTo(200);
        assertThat(sessionsOf(someone)).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void anAdministratorSignsSomebodyOutEverywhere() {
        People.Someone someone = PEOPLE.somebody();
        Visitor visitor = PEOPLE.signedIn(someone);
        Visitor administrator = PEOPLE.signedIn(PEOPLE.with(null, Role.ADMINISTRATOR));
        administrator.submit(
                administrator
                        .get("/provoz/ucty?q=" + Api.encoded(someone.email()))
                        .page()
                        .selectFirst("form[action$=odhlasit]"),
                Map.of());
        assertThat(visitor.get("/ucet").status()).isEqualTo(401);
        assertThat(PEOPLE.signedIn(someone).get("/ucet").status())
                .as("she may come back")
                .isEqualTo(200);
        assertThat(traces("sessions.ended")).isPositive();
    }

    @Test
    void aWeakerHashIsMadeAnewBySigningIn() {
        People.Someone someone = PEOPLE.somebody();
        PLATFORM.bean(JdbcClient.class)
                .sql("update account.password set hash = ? where person = ?")
                .params(
                        new org.springframework.security.crypto.argon2.Argon2PasswordEncoder(16, 32, 1, 4096, 1)
                                .encode(java.text.Normalizer.normalize(
                                        People.PASSWORD, java.text.Normalizer.Form.NFKC)),
                        someone.id().value())
                .update();
        PEOPLE.signedIn(someone);
        assertThat(hashOf(someone)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        PEOPLE.signedIn(someone);
    }

    private static String hashOf(People.Someone someone) {
        return PLATFORM.bean(JdbcClient.class)
                .sql("select hash from account.password where person = ?")
                .param(someone.id().value())
                .query(String.class)
                .single();
    }

    @Test
    void eachSignInBeginsAnotherSessionWhoseNameCannotBeGuessed() {
        People.Someone someone = PEOPLE.somebody();
        Visitor visitor = PEOPLE.signedIn(someone);
        List<String> first = sessionsOf(someone);
        PEOPLE.signIn(visitor, someone);
        List<String> second = sessionsOf(someone);
        assertThat(first).hasSize(1).allMatch(id -> id.matches("[\\w-]{36}"));
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @Test
    void tokensOfFormsHave256Bits() {
        String token =
                visitor().get("/prihlaseni").page().select("input[name=_csrf]").attr("value");
        // the page shows the token mixed with as many random bytes
        assertThat(java.util.Base64.getUrlDecoder().decode(token)).hasSize(2 * 43);
    }

    private static List<String> sessionsOf(People.Someone someone) {
        return PLATFORM.bean(JdbcClient.class)
                .sql("select session_id from account.session where principal_name = ?")
                .param(someone.id().toString())
                .query(String.class)
                .list();
    }

    @Test
    void theFirstAdministratorIsMadeByTheOperatorAndSetsAPasswordThroughALink() {
        Api api = PLATFORM.api();
        HttpResponse<String> made = api.send(api.asOperator("/api/v1/administrators")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"email\": \"prvni.spravkyne@example.cz\"}")));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String link = URI.create(Api.json(made).get("link").asString()).getPath();
        var visitor = visitor();
        visitor.submit(visitor.get(link).page().selectFirst("main form"), Map.of("password", People.PASSWORD));
        assertThat(visitor.get("/provoz/ucty").status()).isEqualTo(200);
        assertThat(visitor.get("/provoz/posta").page().text()).contains("Dopisy zůstávají zde");
        assertThat(visitor.get("/").page().select("aside.viewer").text())
                .contains("prvni spravkyne", "Platforma Obzor (správce platformy)");
        assertThat(traces("persons.listed")).isPositive();
    }

    @Test
    void theLastAdministratorCannotLeave() {
        PLATFORM.bean(JdbcClient.class)
                .sql("delete from account.membership where organisation is null")
                .update();
        People.Someone last = PEOPLE.with(null, Role.ADMINISTRATOR);
        Visitor visitor = PEOPLE.signedIn(last);
        Visitor.Answer refused = visitor.submit(
                visitor.get("/provoz/ucty?q=" + Api.encoded(last.email()))
                        .page()
                        .selectFirst("form[action$=spravce]"),
                Map.of("on", "false"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().text()).contains("Poslední správce");
        Visitor.Answer notBlocked = visitor.submit(
                visitor.get("/provoz/ucty?q=" + Api.encoded(last.email()))
                        .page()
                        .selectFirst("form[action$=blokovat]"),
                Map.of("on", "true"));
        assertThat(notBlocked.status()).isEqualTo(409);
        assertThat(visitor.get("/provoz/ucty").status()).isEqualTo(200);
    }

    @Test
    void whoIsBlockedIsOutAtOnce() {
        People.Someone someone = PEOPLE.somebody();
        Visitor visitor = PEOPLE.signedIn(someone);
        Visitor administrator = PEOPLE.signedIn(PEOPLE.with(null, Role.ADMINISTRATOR));
        administrator.submit(
                administrator
                        .get("/provoz/ucty?q=" + Api.encoded(someone.email()))
                        .page()
                        .selectFirst("form[action$=blokovat]"),
                Map.of("on", "true"));
        assertThat(visitor.get("/ucet").status()).isEqualTo(401);
        assertThat(visitor().signIn(someone.email(), People.PASSWORD).status()).isEqualTo(422);
    }

    @Test
    void thePasswordIsKeptAsArgon2id() {
        People.Someone someone = PEOPLE.somebody();
        assertThat(PLATFORM.bean(JdbcClient.class)
                        .sql("select hash from account.password where person = ?")
                        .param(someone.id().value())
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    private static Visitor visitor() {
        return new Visitor(PLATFORM.uri("").toString());
    }

    private static String linkTo(String email, String subject) {
        Matcher link = LINK.matcher(String.valueOf(awaitMail(email, subject).plain()));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static Kept awaitMail(String email, String subject) {
        List<Kept> found = new ArrayList<>();
        Await.until(PATIENCE, subject, () -> {
            PLATFORM.bean(Outbox.class).newest(50).stream()
                    .filter(mail -> mail.recipient().equalsIgnoreCase(email)
                            && mail.subject().startsWith(subject))
                    .forEach(found::add);
            return !found.isEmpty();
        });
        return found.getFirst();
    }

    private static long traces(String action) {
        return PLATFORM.bean(JdbcClient.class)
                .sql("select count(*) from audit.entry where action = ?")
                .param(action)
                .query(Long.class)
                .single();
    }
}

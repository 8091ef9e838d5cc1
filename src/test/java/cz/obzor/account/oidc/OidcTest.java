package cz.obzor.account.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import cz.obzor.account.OrganisationId;
import cz.obzor.account.PersonId;
import cz.obzor.account.Role;
import cz.obzor.account.person.Accounts;
import cz.obzor.account.person.PersonTable;
import cz.obzor.testing.People;
import cz.obzor.testing.TestPlatform;
import cz.obzor.testing.Visitor;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Signing in by providers of identities, against real ones: the browser goes to them and comes back.
class OidcTest {
    /// Kolín, whose organisation is born of the territory
    private static final String ICO = "00235440";

    @TempDir
    private static Path folder;

    private static MockOAuth2Server city;
    private static NamelessKeysProvider state;
    private static TestPlatform platform;
    private static People people;

    @BeforeAll
    static void start() throws IOException {
        city = new MockOAuth2Server();
        city.start();
        state = new NamelessKeysProvider();
        Path file = Files.writeString(
                folder.resolve("oidc.json"), """
                {"providers": [
                  {"id": "mesto", "name": {"cs": "Městský účet", "en": "City account"}, "issuer": "%s",
                   "clientId": "obzor", "clientSecret": "tajne",
                   "roles": [
                     {"claim": "groups", "value": "editori", "role": "editor", "icoClaim": "ico"},
                     {"claim": "groups", "value": "schvalovatele", "role": "approver", "ico": "%s"}]},
                  {"id": "stat", "name": {"cs": "Identita úředníka"}, "issuer": "%s",
                   "clientId": "obzor", "clientSecret": "tajne"},
                  {"id": "pryc", "name": {"cs": "Nedostupný"}, "issuer": "http://localhost:1",
                   "clientId": "obzor", "clientSecret": "tajne"}]}
                """.formatted(city.issuerUrl("mesto"), ICO, state.issuer()));
        int port = freePort();
        platform = TestPlatform.start(Map.of(
                "oidc.file",
                file.toString(),
                "outgoing.allowed",
                "localhost",
                "server.port",
                "" + port,
                "base.url",
                "http://localhost:" + port));
        people = new People(platform);
        OrganisationId town = people.organisation("association", "Spolek se zkušebním číslem");
        platform.bean(JdbcClient.class)
                .sql("update account.organisation set ico = null where ico = ?")
                .param(ICO)
                .update();
        platform.bean(JdbcClient.class)
                .sql("update account.organisation set ico = ? where id = ?")
                .params(ICO, town.value())
                .update();
    }

    @AfterAll
    static void stop() {
        platform.close();
        city.shutdown();
        state.close();
    }

    @Test
    void aNewPersonGetsAnAccountAndComesBackToIt() {
        Visitor visitor = visitor();
        Visitor.Answer answer = byCity(visitor, "nova-1", Map.of("email", "nova1@mesto.example"));
        assertThat(answer.page().location()).endsWith("/ucet");
        assertThat(answer.page().text()).contains("nova1@mesto.example");
        PersonId person = person("nova1@mesto.example");
        Visitor again = visitor();
        byCity(again, "nova-1", Map.of("email", "prejmenovana@mesto.example"));
        assertThat(person("nova1@mesto.example")).isEqualTo(person);
        assertThat(again.get("/ucet").page().text()).contains("nova1@mesto.example");
    }

    @Test
    void theWayBackLeadsWhereOneWanted() {
        enqueue("zpet-1", Map.of("email", "zpet@mesto.example"));
        Visitor.Answer answer = visitor().get("/prihlaseni/pres/mesto?zpet=/ucet/opravneni");
        assertThat(answer.page().location()).endsWith("/ucet/opravneni");
    }

    @Test
    void rolesComeAndGoWithClaimsAndThoseGivenByPeopleStay() {
        Map<String, Object> claims = new HashMap<>(Map.of("email", "role@mesto.example", "ico", ICO));
        claims.put("groups", List.of("editori", "schvalovatele", "jini"));
        byCity(visitor(), "role-1", claims);
        PersonId person = person("role@mesto.example");
        assertThat(roles(person)).containsExactlyInAnyOrder(Role.EDITOR, Role.APPROVER);

        claims.put("groups", List.of("editori"));
        byCity(visitor(), "role-1", claims);
        assertThat(roles(person)).containsExactly(Role.EDITOR);

        // a person gives her a role by hand
        OrganisationId organisation =
                platform.bean(PersonTable.class).memberships(person).getFirst().organisation();
        platform.bean(PersonTable.class)
                .setRoles(person, organisation, Set.of(Role.EDITOR, Role.EXPERT), Instant.now());
        claims.put("groups", List.of());
        byCity(visitor(), "role-1", claims);
        assertThat(roles(person)).containsExactly(Role.EXPERT);
    }

    @Test
    void anAccountThatExistsIsNeverTakenOver() {
        People.Someone owner = people.somebody();
        Visitor visitor = visitor();
        Visitor.Answer answer = byCity(visitor, "zlodej", Map.of("email", owner.email()));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().text()).contains("zatím přihlásit nelze");
        assertThat(visitor.get("/ucet").status()).isEqualTo(401);

        // its owner adds the provider herself
        Visitor signedIn = people.signedIn(owner);
        Visitor.Answer page = signedIn.get("/ucet/poskytovatele");
        assertThat(signedIn.get("/ucet/poskytovatele/mesto/pripojit").page().location())
                .as("not before the password is given")
                .endsWith("/ucet/poskytovatele");
        signedIn.submit(page.page().selectFirst("main form:has([name=now])"), Map.of("now", People.PASSWORD));
        enqueue("majitelka", Map.of("email", owner.email()));
        Visitor.Answer added = signedIn.get("/ucet/poskytovatele/mesto/pripojit");
        assertThat(added.page().text()).contains("Účet je připojen");
        Visitor other = visitor();
        assertThat(byCity(other, "majitelka", Map.of("email", "jina@mesto.example"))
                        .page()
                        .text())
                .contains(owner.email());

        Visitor.Answer ways = signedIn.get("/ucet/poskytovatele");
        signedIn.submit(ways.page().selectFirst("main form[action$=odpojit]"), Map.of());
        assertThat(byCity(visitor(), "majitelka", Map.of("email", owner.email()))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void oneIdentityCannotBelongToTwoPeople() {
        byCity(visitor(), "obsazena", Map.of("email", "obsazena@mesto.example"));
        Visitor other = people.signedIn(people.somebody());
        other.submit(
                other.get("/ucet/poskytovatele").page().selectFirst("main form:has([name=now])"),
                Map.of("now", People.PASSWORD));
        enqueue("obsazena", Map.of("email", "obsazena@mesto.example"));
        Visitor.Answer answer = other.get("/ucet/poskytovatele/mesto/pripojit");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().text()).contains("nelze připojit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "email_verified"})
    void anAddressThatIsNotProvenMakesNoAccount(String without) {
        Map<String, Object> claims = new HashMap<>(
                Map.of("email", "neoverena@mesto.example", "email_verified", !without.equals("email_verified")));
        if (without.equals("email")) {
            claims.remove("email");
        }
        Visitor.Answer answer = byCity(visitor(), "neoverena-" + without, claims);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().text()).contains("nepotvrdil");
    }

    @Test
    void whoIsBlockedIsNotLetIn() {
        byCity(visitor(), "zlobi", Map.of("email", "zlobi@mesto.example"));
        platform.bean(Accounts.class).block(person("zlobi@mesto.example"), true);
        Visitor visitor = visitor();
        Visitor.Answer answer = byCity(visitor, "zlobi", Map.of("email", "zlobi@mesto.example"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(visitor.get("/ucet").status()).isEqualTo(401);
    }

    @Test
    void keysWithoutNamesAreTriedOneAfterAnother() {
        Visitor visitor = visitor();
        Visitor.Answer answer = visitor.get("/prihlaseni/pres/stat");
        assertThat(answer.page().location()).endsWith("/ucet");
        assertThat(answer.page().text()).contains("Úředník Státní");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonce", "audience", "issuer", "expired", "signature", "subject"})
    void aTokenThatIsNotRightLetsNobodyIn(String what) {
        state.twist = twisted(what);
        state.signedByOthers = what.equals("signature");
        try {
            Visitor visitor = visitor();
            Visitor.Answer answer = visitor.get("/prihlaseni/pres/stat");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.page().text()).contains("nelze ověřit");
            assertThat(visitor.get("/ucet").status()).isEqualTo(401);
        } finally {
            state.twist = claims -> claims;
            state.signedByOthers = false;
        }
    }

    private static UnaryOperator<JWTClaimsSet.Builder> twisted(String what) {
        return claims -> switch (what) {
            case "nonce" -> claims.claim("nonce", "another");
            case "audience" -> claims.audience("another");
            case "issuer" -> claims.issuer("https://another.example");
            case "expired" -> claims.expirationTime(new Date(1));
            case "subject" -> claims.subject(null);
            default -> claims;
        };
    }

    @Test
    void aRefusalOfTheProviderIsTold() {
        state.refuses = true;
        try {
            Visitor.Answer answer = visitor().get("/prihlaseni/pres/stat");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.page().text()).contains("odmítnuto");
        } finally {
            state.refuses = false;
        }
    }

    @Test
    void anAnswerThatBelongsToNoBeginningIsRefused() {
        Visitor visitor = visitor();
        assertThat(visitor.get("/prihlaseni/navrat?code=code-1&state=made-up")
                        .page()
                        .text())
                .contains("Začněte prosím znovu");
        // begun, but with a state of somebody else
        visitor.get("/prihlaseni/pres/pryc");
        assertThat(visitor.get("/prihlaseni/navrat?code=code-1&state=made-up").status())
                .isEqualTo(422);
    }

    @Test
    void aProviderThatIsAwayIsToldAndTheSiteRuns() {
        Visitor.Answer answer = visitor().get("/prihlaseni/pres/pryc");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().text()).contains("neodpovídá");
        assertThat(visitor().get("/prihlaseni/pres/neznamy").status()).isEqualTo(404);
    }

    @Test
    void theSignInPageOffersTheProviders() {
        assertThat(visitor()
                        .get("/prihlaseni")
                        .page()
                        .select("main a[href*=/pres/]")
                        .eachText())
                .containsExactly(
                        "Přihlásit se přes Městský účet",
                        "Přihlásit se přes Identita úředníka",
                        "Přihlásit se přes Nedostupný");
        assertThat(visitor().get("/en/sign-in").page().text()).contains("Sign in with City account");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"providers\": [{\"id\": \"A B\", \"name\": {\"cs\": \"x\"}}]}",
                "{\"providers\": [{\"id\": \"a\", \"name\": {\"cs\": \"x\"}, \"issuer\": \"nowhere\"}]}",
                "{\"providers\": [{\"id\": \"a\", \"name\": {\"cs\": \"x\"}, \"issuer\": \"https://a\","
                        + " \"clientId\": \"o\", \"clientSecret\": \"s\","
                        + " \"roles\": [{\"claim\": \"g\", \"value\": \"v\", \"role\": \"administrator\","
                        + " \"ico\": \"00235440\"}]}]}"
            })
    void aFileOfProvidersThatCannotBeUsedIsToldAtTheStart(String json) {
        assertThatThrownBy(() -> ProviderFile.of(JsonMapper.shared().readTree(json)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("oidc.file");
    }

    private static Visitor visitor() {
        return new Visitor(platform.uri("").toString());
    }

    private static Visitor.Answer byCity(Visitor visitor, String subject, Map<String, ?> claims) {
        enqueue(subject, claims);
        return visitor.get("/prihlaseni/pres/mesto");
    }

    private static void enqueue(String subject, Map<String, ?> claims) {
        Map<String, Object> all = new HashMap<>(Map.of("email_verified", true, "name", "Zkušební Osoba"));
        all.putAll(claims);
        city.enqueueCallback(new DefaultOAuth2TokenCallback("mesto", subject, "JWT", List.of("obzor"), all, 60));
    }

    private static PersonId person(String email) {
        return platform.bean(PersonTable.class).findByEmail(email).orElseThrow().person();
    }

    private static List<Role> roles(PersonId person) {
        return platform.bean(PersonTable.class).memberships(person).stream()
                .flatMap(membership -> membership.roles().stream())
                .toList();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

package cz.obzor.account.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import cz.obzor.account.Membership;
import cz.obzor.account.OrganisationId;
import cz.obzor.account.PersonId;
import cz.obzor.account.Role;
import cz.obzor.account.oidc.NamelessKeysProvider.Told;
import cz.obzor.account.person.Identity;
import cz.obzor.account.person.PersonTable;
import cz.obzor.testing.People;
import cz.obzor.testing.TestPlatform;
import cz.obzor.testing.Visitor;
import cz.obzor.web.Language;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Providers do the same thing differently: what they say where, which keys they have, and how they lead back.
class ManyProvidersTest {
    /// Kolín, whose organisation is born of the territory
    private static final String ICO = "00235440";

    /// a point of the curve secp256k1, which Java does not know
    private static final String BASE_X = "79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";

    private static final String BASE_Y = "483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8";

    @TempDir
    private static Path folder;

    private static TestPlatform platform;
    private static OrganisationId town;
    private static NamelessKeysProvider state;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        state = new NamelessKeysProvider();
        Path file = Files.writeString(folder.resolve("oidc.json"), """
                {"providers": [
                  {"id": "stat", "name": {"cs": "Identita úředníka", "en": "Officials"}, "issuer": "%s",
                   "clientId": "obzor", "clientSecret": "tajne",
                   "roles": [
                     {"claim": "realm_access.roles", "value": "editori", "role": "editor", "icoClaim": "ico"},
                     {"claim": "reditel", "value": "true", "role": "approver", "ico": "%s"}]}]}
                """.formatted(state.issuer(), ICO));
        platform = TestPlatform.start(Map.of(
                "oidc.file",
                file.toString(),
                "outgoing.allowed",
                "localhost",
                "server.port",
                "" + port,
                "base.url",
                "http://localhost:" + port));
        town = new People(platform).organisation("association", "Spolek se zkušebním číslem");
        JdbcClient sql = platform.bean(JdbcClient.class);
        sql.sql("update account.organisation set ico = null where ico = ?")
                .param(ICO)
                .update();
        sql.sql("update account.organisation set ico = ? where id = ?")
                .params(ICO, town.value())
                .update();
    }

    @AfterAll
    static void stop() {
        platform.close();
        state.close();
    }

    @BeforeEach
    @AfterEach
    void asOthers() {
        state.userInfo = null;
        state.added = "";
        state.namesItself = false;
        state.twist = claims -> claims;
        platform.bean(ProviderConnection.class).forget();
    }

    @Test
    void whatTheTokenDoesNotSayTheProviderIsAskedFor() {
        who("ptana", null);
        state.userInfo = () -> json("""
                {"sub": "ptana", "email": "ptana@stat.example", "email_verified": true, "name": "Ptaná Osoba"}
                """);
        assertThat(signIn().page().text()).contains("Ptaná Osoba", "ptana@stat.example");
    }

    @Test
    void whatTheProviderSaysMayBeSigned() {
        who("podepsana", null);
        state.userInfo = () -> new Told(
                200,
                "application/jwt",
                state.signed(new JWTClaimsSet.Builder()
                        .issuer(state.issuer())
                        .audience("obzor")
                        .subject("podepsana")
                        .claim("email", "podepsana@stat.example")
                        .claim("email_verified", true)));
        assertThat(signIn().page().text()).contains("podepsana@stat.example");
    }

    @Test
    void theTokenWinsOverWhatIsSaidBesideIt() {
        who("dvoji", "dvoji@stat.example");
        state.userInfo = () -> json("{\"sub\": \"dvoji\", \"email\": \"jina@stat.example\", \"iss\": \"x\"}");
        assertThat(signIn().page().text()).contains("dvoji@stat.example").doesNotContain("jina@");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | application/json | {\"sub\": \"nekdo-jiny\", \"email\": \"a@b.cz\"} | nelze ověřit",
                "200 | application/json | {\"email\": \"a@b.cz\"} | nelze ověřit",
                "200 | application/json | [] | nelze ověřit",
                "200 | application/jwt | nic | nelze ověřit",
                "401 | text/plain | ne | nelze ověřit",
                "500 | text/html | chyba | neodpovídá",
            })
    void anAnswerThatCannotBeUsedLetsNobodyIn(int status, String type, String body, String told) {
        who("zkazena", null);
        state.userInfo = () -> new Told(status, type, body);
        Visitor.Answer answer = signIn();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().text()).contains(told);
    }

    @Test
    void aSignedAnswerOfSomebodyElseLetsNobodyIn() {
        who("podvrzena", null);
        state.userInfo = () -> {
            state.signedByOthers = true;
            try {
                return new Told(
                        200,
                        "application/jwt",
                        state.signed(new JWTClaimsSet.Builder()
                                .issuer(state.issuer())
                                .audience("obzor")
                                .subject("podvrzena")
                                .claim("email", "podvrzena@stat.example")
                                .claim("email_verified", true)));
            } finally {
                state.signedByOthers = false;
            }
        };
        assertThat(signIn().page().text()).contains("nelze ověřit");
    }

    @Test
    void keysThatDoNotFitStandBesideTheOneThatDoes() throws JOSEException {
        var coded = new RSAKey.Builder(NamelessKeysProvider.rsa())
                .keyUse(KeyUse.ENCRYPTION)
                .build();
        ECKey other = new ECKeyGenerator(Curve.P_256).generate();
        ECKey unknown = new ECKey.Builder(Curve.SECP256K1, coordinate(BASE_X), coordinate(BASE_Y)).build();
        state.publish(coded, other, unknown, new ECKeyGenerator(Curve.P_384).generate());
        who("krivka", "krivka@stat.example");
        assertThat(signIn().page().text()).contains("krivka@stat.example");
    }

    @Test
    void keysThatTheProviderChangedAreAskedForAtOnce() {
        who("pred", "pred@stat.example");
        assertThat(signIn().status()).isEqualTo(200);
        state.publish(NamelessKeysProvider.rsa());
        who("potom", "potom@stat.example");
        assertThat(signIn().page().text()).contains("potom@stat.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://another.example", ""})
    void anAnswerOfAnotherProviderIsRefused(String issuer) {
        state.namesItself = true;
        state.added = issuer.isEmpty() ? "" : "&iss=" + issuer;
        who("zamena", "zamena@stat.example");
        Visitor.Answer answer = signIn();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().text()).contains("nelze ověřit");
    }

    @Test
    void anAnswerMaySayWhoseItIs() {
        state.added = "&iss=" + state.issuer();
        who("jmenuje", "jmenuje@stat.example");
        assertThat(signIn().status()).isEqualTo(200);
    }

    @Test
    void whoBeganInEnglishGoesOnInEnglish() {
        who("anglicka", "anglicka@stat.example");
        Visitor.Answer answer = visitor().get("/en/sign-in/by/stat");
        assertThat(answer.page().location()).endsWith("/en/account");
        assertThat(identity("anglicka@stat.example").language()).isEqualTo(Language.EN);
        state.refuses = true;
        try {
            Visitor.Answer refused = visitor().get("/en/sign-in/by/stat");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.page().selectFirst("html").attr("lang")).isEqualTo("en");
            assertThat(refused.page().text()).contains("Officials");
        } finally {
            state.refuses = false;
        }
    }

    @Test
    void claimsMayLieInsideOthersAndBeOfAnyKind() {
        state.twist = claims -> claims.subject("vnorena")
                .claim("email", "vnorena@stat.example")
                .claim("ico", Long.valueOf(ICO))
                .claim("reditel", true)
                .claim("realm_access", Map.of("roles", List.of("editori")));
        assertThat(signIn().status()).isEqualTo(200);
        assertThat(roles("vnorena@stat.example")).containsExactlyInAnyOrder(Role.EDITOR, Role.APPROVER);
    }

    @Test
    void whoComesTwiceAtOnceGetsOneAccount() throws Exception {
        for (String somebody : List.of("dvakrat", "znovu", "jeste", "naposled")) {
            who(somebody, somebody + "@stat.example");
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Integer>> answers = threads.invokeAll(IntStream.range(0, 8)
                        .mapToObj(_ -> (Callable<Integer>) () -> begun().status())
                        .toList());
                for (Future<Integer> answer : answers) {
                    assertThat(answer.get()).isEqualTo(200);
                }
            }
            assertThat(identity(somebody + "@stat.example").name()).isNotBlank();
        }
    }

    /// Somebody changes the roles of a member while she signs in: neither undoes the other.
    @Test
    void rolesOfPeopleAndOfProvidersDoNotUndoEachOther() throws Exception {
        state.twist = claims -> claims.subject("soubezna").claim("email", "soubezna@stat.example");
        signIn();
        PersonId person = identity("soubezna@stat.example").person();
        JdbcClient sql = platform.bean(JdbcClient.class);
        var transaction = platform.bean(org.springframework.transaction.support.TransactionTemplate.class);
        state.twist = claims -> claims.subject("soubezna")
                .claim("email", "soubezna@stat.example")
                .claim("reditel", true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Visitor.Answer> comes = transaction.execute(_ -> {
                platform.bean(PersonTable.class).lockMembers(town);
                Future<Visitor.Answer> begun = threads.submit(this::signIn);
                cz.obzor.testing.Await.until(
                        java.time.Duration.ofSeconds(20),
                        "the sign-in waits for its turn",
                        () -> begun.isDone()
                                || sql.sql("select count(*) from pg_locks where not granted")
                                                .query(Integer.class)
                                                .single()
                                        > 0);
                platform.bean(PersonTable.class).setRoles(person, town, Set.of(Role.EXPERT), Instant.now());
                return begun;
            });
            assertThat(comes.get().status()).isEqualTo(200);
        }
        assertThat(roles("soubezna@stat.example")).containsExactlyInAnyOrder(Role.EXPERT, Role.APPROVER);
    }

    @Test
    void aTokenThatCannotBeTrustedIsRecorded() {
        state.twist = claims -> claims.claim("nonce", "another");
        signIn();
        assertThat(platform.bean(JdbcClient.class)
                        .sql("select count(*) from audit.entry where action = 'sign-in.refused'"
                                + " and after ->> 'provider' = 'stat'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"providers", "provider", "name", "role"})
    void aMisspeltWordInTheFileIsTold(String where) {
        String file = """
                {"providers": [{"id": "a", "name": {"cs": "A"@name}, "issuer": "https://a", "clientId": "o",
                "clientSecret": "s", "roles": [{"claim": "g", "value": "v", "role": "editor", "ico": "00235440"@role}]
                @provider}] @providers}
                """.replaceAll("@" + where + "\\b", ", \"rolse\": []").replaceAll("@\\w+", "");
        assertThatThrownBy(() -> ProviderFile.of(JsonMapper.shared().readTree(file)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rolse");
    }

    /// @param email null where the token does not tell it
    private static void who(String subject, String email) {
        state.twist = claims -> {
            JWTClaimsSet.Builder own =
                    claims.subject(subject).claim("email", email).claim("name", null);
            return email == null ? own.claim("email_verified", null) : own;
        };
    }

    private Visitor.Answer signIn() {
        return begun();
    }

    private static Visitor.Answer begun() {
        return visitor().get("/prihlaseni/pres/stat");
    }

    private static Visitor visitor() {
        return new Visitor("http://localhost:" + port);
    }

    private static Identity identity(String email) {
        return platform.bean(PersonTable.class).findByEmail(email).orElseThrow();
    }

    private static List<Role> roles(String email) {
        return platform.bean(PersonTable.class).memberships(identity(email).person()).stream()
                .map(Membership::roles)
                .flatMap(Set::stream)
                .toList();
    }

    private static Base64URL coordinate(String hexadecimal) {
        return Base64URL.encode(HexFormat.of().parseHex(hexadecimal));
    }

    private static Told json(String body) {
        return new Told(200, "application/json", body);
    }
}

package cz.obzor.account.key;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.account.OrganisationId;
import cz.obzor.account.Role;
import cz.obzor.testing.Api;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.People;
import cz.obzor.testing.TestPlatform;
import cz.obzor.testing.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ApiKeysTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final People PEOPLE = new People(PLATFORM);
    private static final Api API = PLATFORM.api();

    private final OrganisationId town = PEOPLE.organisation("municipality", "Město Klíčov");
    private final Visitor approver = PEOPLE.signedIn(PEOPLE.with(town, Role.APPROVER));

    @Test
    void isShownOnceAndKeptAsAHash() {
        String secret = made("spisová služba", "document-add");

        assertThat(approver.get(page()).page().text())
                .contains("spisová služba")
                .doesNotContain(secret);
        assertThat(PLATFORM.bean(JdbcClient.class)
                        .sql("select k::text from account.api_key k where organisation = ?")
                        .param(town.value())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(secret));
    }

    @Test
    void opensWhatItsScopesSayAndNothingElse() {
        String adding = made("vkládání", "document-add");
        String reading = made("čtení", "");

        HttpResponse<String> added = upload(adding);
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(upload(reading).statusCode()).isEqualTo(403);
        String id = Api.json(added).get("id").asString();
        assertThat(change(adding, id).statusCode()).as("no scope to change").isEqualTo(403);
        String other = PEOPLE.organisation("municipality", "Obec Cizí").value();
        assertThat(API.send(with(adding, "/api/v1/organisations/" + other + "/keys"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(API.send(with(reading, "/api/v1/documents")).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsWhenItWasUsedLast() {
        String secret = made("občasná", "");
        assertThat(row("občasná")).contains("nikdy");
        API.send(with(secret, "/api/v1/documents"));
        assertThat(row("občasná")).doesNotContain("nikdy");
    }

    @Test
    void revokedExpiredAndWrongOnesOpenNothingFromTheNextRequestOn() {
        String revoked = made("zrušená", "document-add");
        assertThat(API.send(with(revoked, "/api/v1/documents")).statusCode()).isEqualTo(200);
        approver.submit(approver.get(page()).page().selectFirst("tr:contains(zrušená) form"), Map.of());
        String expired = made("prošlá", "document-add");
        PLATFORM.bean(JdbcClient.class)
                .sql("update account.api_key set expires_at = now() - interval '1 second' where name = 'prošlá'")
                .update();

        for (String secret : new String[] {revoked, expired, "obz_wrong"}) {
            HttpResponse<String> answer = API.send(with(secret, "/api/v1/documents"));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("neplatí");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        }
        assertThat(row("prošlá")).contains("vypršel");
        assertThat(row("zrušená")).contains("zrušen");
    }

    @Test
    void onlyApproversMakeThem() {
        Visitor editor = PEOPLE.signedIn(PEOPLE.with(town, Role.EDITOR));
        assertThat(editor.get(page()).status()).isEqualTo(403);
        Visitor stranger =
                PEOPLE.signedIn(PEOPLE.with(PEOPLE.organisation("municipality", "Obec Jiná Ves"), Role.APPROVER));
        assertThat(stranger.get(page()).status()).as("as if there were none").isEqualTo(404);
    }

    @Test
    void saysWhatIsWrongWithTheForm() {
        Visitor.Answer answer = approver.submit(
                approver.get(page()).page().selectFirst("form:has([name=days])"),
                Map.of("name", "x", "days", "1000", "scopes", "framework-change"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#name-error, #days-error, #scopes-error"))
                .hasSize(3);
    }

    @Test
    void beyondTheLimitItIsToldWhenToComeAgain() {
        try (TestPlatform platform = TestPlatform.start(Map.of("limits.per-key", "5", "limits.per-address", "3"))) {
            Api api = platform.api();
            HttpResponse<String> last = null;
            for (int i = 0; i < 10; i++) {
                last = api.send(api.withKey("/api/v1/documents"));
            }
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1, 61);
            assertThat(Api.json(last).get("type").asString()).endsWith("too-many-requests");
            for (int i = 0; i < 10; i++) {
                last = api.get("/api/v1/documents");
            }
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(api.get("/dokumenty").statusCode())
                    .as("pages are for people")
                    .isEqualTo(200);
        }
    }

    private String page() {
        return "/organizace/" + town + "/klice";
    }

    private String row(String name) {
        return approver.get(page()).page().select("tr:contains(" + name + ")").text();
    }

    private String made(String name, String scope) {
        Visitor.Answer answer = approver.submit(
                approver.get(page()).page().selectFirst("form:has([name=days])"),
                scope.isEmpty() ? Map.of("name", name, "scopes", "none") : Map.of("name", name, "scopes", scope));
        return answer.page().select("code.secret").text();
    }

    private static HttpRequest.Builder with(String secret, String path) {
        return API.to(path).header("Authorization", "Bearer " + secret);
    }

    private static HttpResponse<String> upload(String secret) {
        return API.send(Multipart.form()
                .file("a.txt", "Chytrá lavička.".getBytes(StandardCharsets.UTF_8))
                .in(with(secret, "/api/v1/documents")));
    }

    private static HttpResponse<String> change(String secret, String id) {
        return API.send(with(secret, "/api/v1/documents/" + id)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"title\": \"Jiný\"}")));
    }
}

package cz.obzor.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Api;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.People;
import cz.obzor.testing.TestPlatform;
import cz.obzor.testing.Visitor;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The forms as they work without scripts.
class DocumentFormsTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final Api API = PLATFORM.api();
    private static final Visitor OPERATOR = new Visitor(PLATFORM.uri("").toString());
    private static final Map<String, byte[]> A_FILE =
            Map.of("plan.txt", "Plán rozvoje města.".getBytes(StandardCharsets.UTF_8));

    @BeforeAll
    static void signIn() {
        PLATFORM.signIn(OPERATOR);
    }

    @Test
    void aDocumentIsAddedAndShown() {
        Visitor.Answer answer = OPERATOR.submit(
                form("/dokumenty/novy"),
                Map.of("title", "Plán z formuláře", "kind", "concept", "territory", "Bezdruzice", "issuer", "Město"),
                A_FILE);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().location()).matches(".*/dokumenty/[0-9a-z]{10}");
        assertThat(answer.page().select("h1").text()).isEqualTo("Plán z formuláře");
        assertThat(answer.page().select("main dl").text()).contains("Bezdružice", "Město", "Koncepce");
        assertThat(answer.page().text()).contains("plan.txt");
    }

    @ParameterizedTest
    @CsvSource({"/dokumenty/novy, Vyplňte", "/en/documents/new, title"})
    void mistakesAreShownAtTheirFieldsAndNothingTypedIsLost(String address, String told) {
        Visitor.Answer answer = OPERATOR.submit(
                form(address),
                Map.of(
                        "title", " ",
                        "kind", "methodology",
                        "issuer", "Úřad <b>& \"spol.\"",
                        "note", "Poznámka\nna dva řádky </textarea>",
                        "validFrom", "2026-05-01",
                        "validTo", "2026-04-01",
                        "sourceUrl", "nic"),
                A_FILE);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("[role=alert]").text()).isNotBlank();
        for (String field : List.of("title", "validTo", "sourceUrl")) {
            Element input = answer.page().getElementById(field);
            assertThat(input.attr("aria-invalid")).isEqualTo("true");
            assertThat(input.attr("aria-describedby")).contains(field + "-error");
            assertThat(answer.page().getElementById(field + "-error").text()).isNotBlank();
        }
        assertThat(answer.page().getElementById("title-error").text()).containsIgnoringCase(told);
        assertThat(Visitor.value(answer.page(), "kind")).isEqualTo("methodology");
        assertThat(Visitor.value(answer.page(), "issuer")).isEqualTo("Úřad <b>& \"spol.\"");
        assertThat(answer.page().getElementById("note").wholeText())
                .isEqualToNormalizingNewlines("Poznámka\nna dva řádky </textarea>");
        assertThat(Visitor.value(answer.page(), "validTo")).isEqualTo("2026-04-01");
        assertThat(Visitor.value(answer.page(), "sourceUrl")).isEqualTo("nic");
    }

    @Test
    void aFormWithoutAFileKeepsWhatWasTyped() {
        Visitor.Answer answer = OPERATOR.submit(form("/dokumenty/novy"), Map.of("title", "Bez souboru"), Map.of());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().getElementById("file-error").text()).isNotBlank();
        assertThat(Visitor.value(answer.page(), "title")).isEqualTo("Bez souboru");
    }

    @Test
    void aNameOfSeveralTerritoriesShowsThemWithTheirDistricts() {
        Visitor.Answer answer =
                OPERATOR.submit(form("/dokumenty/novy"), Map.of("title", "Strategie", "territory", "Nová Ves"), A_FILE);
        assertThat(answer.status()).isEqualTo(422);
        Element melnik = answer.page().select("main label").stream()
                .filter(label -> label.text().contains("Mělník"))
                .findFirst()
                .orElseThrow();
        assertThat(melnik.text()).contains("Nová Ves");
        String code = answer.page().getElementById(melnik.attr("for")).val();
        Visitor.Answer chosen =
                OPERATOR.submit(answer.page().selectFirst("main form.form"), Map.of("territoryCode", code), A_FILE);
        assertThat(chosen.status()).isEqualTo(200);
        assertThat(chosen.page().select("main dl").text()).contains("Nová Ves").contains("Mělník");
    }

    @Test
    void anUnknownTerritoryIsTold() {
        Visitor.Answer answer = OPERATOR.submit(
                form("/dokumenty/novy"), Map.of("title", "Strategie", "territory", "Kocourkov"), A_FILE);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().getElementById("territory-error").text()).contains("neznáme");
        assertThat(Visitor.value(answer.page(), "territory")).isEqualTo("Kocourkov");
    }

    @Test
    void detailsAreChanged() {
        String id = document();
        Element form = form("/dokumenty/" + id + "/upravit");
        Visitor.Answer answer = OPERATOR.submit(form, Map.of("title", "Změněný název", "territory", "Kolín"));
        assertThat(answer.status()).as(answer.page().select("main").text()).isIn(200, 422);
        assertThat(API.json("/api/v1/documents/" + id).get("kind").asString()).isEqualTo("plan");
    }

    @Test
    void aSlowerChangeIsNotSavedOverAQuickerOne() {
        String id = document();
        Element slow = form("/dokumenty/" + id + "/upravit");
        OPERATOR.submit(form("/dokumenty/" + id + "/upravit"), Map.of("title", "Rychlejší"));
        Visitor.Answer late = OPERATOR.submit(slow, Map.of("title", "Pomalejší"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(Visitor.value(late.page(), "title")).isEqualTo("Pomalejší");
        assertThat(API.json("/api/v1/documents/" + id).get("title").asString()).isEqualTo("Rychlejší");
    }

    @Test
    void aVersionIsAdded() {
        String id = document();
        Visitor.Answer answer = OPERATOR.submit(
                form("/dokumenty/" + id + "/nova-verze"),
                Map.of("label", "aktualizace"),
                Map.of("druha.txt", "Druhá verze.".getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().text()).contains("aktualizace").contains("druha.txt");
        assertThat(API.json("/api/v1/documents/" + id).get("versions")).hasSize(2);
    }

    @Test
    void aRevisionThatIsNoNumberIsAMistakeOfTheRequest() {
        String id = document();
        Element form = form("/dokumenty/" + id + "/upravit");
        assertThat(OPERATOR.submit(form, Map.of("revision", "x")).status()).isEqualTo(400);
    }

    @Test
    void aFormWithoutTheTokenAgainstForgeryIsRefused() {
        Element form = form("/dokumenty/novy");
        Visitor.Answer answer = OPERATOR.submit(form, Map.of("title", "Podvržený", "_csrf", "wrong"), A_FILE);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.page().select("h1").text()).isNotBlank();
        Visitor.Answer without = OPERATOR.send(
                Multipart.form().field("title", "x").in(HttpRequest.newBuilder(PLATFORM.uri("/dokumenty/novy"))));
        assertThat(without.status()).isEqualTo(403);
    }

    @Test
    void aScriptGetsProblemsAsDocuments() {
        Element form = form("/dokumenty/novy");
        Visitor.Answer answer = OPERATOR.send(Multipart.form()
                .field("_csrf", form.select("[name=_csrf]").val())
                .field("title", "")
                .in(HttpRequest.newBuilder(PLATFORM.uri("/dokumenty/novy")).header("Accept", "application/json")));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(Api.json(answer.response()).get("errors").get(0).get("field").asString())
                .isEqualTo("title");
    }

    @Test
    void aVisitorIsAskedToSignInBeforeFillingInAForm() {
        var visitor = new Visitor(PLATFORM.uri("").toString());
        for (String address :
                List.of("/dokumenty/novy", "/en/documents/new", "/dokumenty/" + document() + "/upravit")) {
            Visitor.Answer answer = visitor.get(address);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.page().select("main a[href$=prihlaseni], main a[href$=sign-in]"))
                    .isNotEmpty();
        }
        assertThat(visitor.get("/dokumenty").page().select("main a[href$=novy]"))
                .as("a visitor is not offered what only the operator may do")
                .isEmpty();
    }

    @Test
    void signingOutEndsIt() {
        var visitor = new Visitor(PLATFORM.uri("").toString());
        PLATFORM.signIn(visitor);
        assertThat(visitor.get("/dokumenty/novy").status()).isEqualTo(200);
        visitor.submit(visitor.get("/").page().selectFirst("form[action$=odhlaseni]"), Map.of());
        assertThat(visitor.get("/dokumenty/novy").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"//example.com/, /ucet", "https://example.com/, /ucet", "/\\example.com, /ucet", "/hledat?q=a, /hledat"
    })
    void signingInNeverLeadsToAnotherSite(String back, String led) {
        var visitor = new Visitor(PLATFORM.uri("").toString());
        var people = new People(PLATFORM);
        people.forgetAttempts();
        Element form =
                visitor.get("/prihlaseni?zpet=" + Api.encoded(back)).page().selectFirst("main form:has([name=email])");
        Visitor.Answer answer = visitor.submit(
                form, Map.of("email", people.somebody().email(), "password", People.PASSWORD, "zpet", back));
        assertThat(answer.response().uri().getPath()).isEqualTo(led);
        assertThat(answer.response().uri().getHost()).isEqualTo("localhost");
    }

    private static Element form(String address) {
        Visitor.Answer answer = OPERATOR.get(address);
        assertThat(answer.status()).isEqualTo(200);
        return answer.page().selectFirst("main form.form");
    }

    private static String document() {
        return API.register(Multipart.form()
                        .field("metadata", "{\"title\": \"Původní\", \"kind\": \"plan\"}")
                        .file("plan.txt", "Text.".getBytes(StandardCharsets.UTF_8)))
                .get("id")
                .asString();
    }
}

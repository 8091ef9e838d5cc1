package cz.obzor.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Api;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.TestPlatform;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DocumentChangeApiTest {
    private static final Api API = TestPlatform.shared().api();

    private String id;
    private String tag;

    @BeforeEach
    void aDocument() {
        HttpResponse<String> answer = API.post(Multipart.form()
                .field("metadata", "{\"title\": \"Původní název\", \"kind\": \"strategy\", \"note\": \"Zůstane.\"}")
                .file("verze1.txt", text("První verze mluví o tramvajích.")));
        id = Api.json(answer).get("id").asString();
        tag = answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void changesWhatIsSentAndLeavesTheRest() {
        HttpResponse<String> answer = patch("{\"title\": \"Nový název\", \"territory\": \"CZ020\"}", tag);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode changed = API.json("/api/v1/documents/" + id);
        assertThat(changed.get("title").asString()).isEqualTo("Nový název");
        assertThat(changed.get("territory").asString()).isEqualTo("CZ020");
        assertThat(changed.get("note").asString()).isEqualTo("Zůstane.");
        assertThat(answer.headers().firstValue("ETag")).isPresent().isNotEqualTo(java.util.Optional.of(tag));
    }

    @Test
    void clearsAFieldThatIsNull() {
        patch("{\"note\": null}", tag);
        assertThat(API.json("/api/v1/documents/" + id).has("note")).isFalse();
    }

    @Test
    void refusesAChangeOfAnOlderState() {
        patch("{\"title\": \"Rychlejší\"}", tag);
        HttpResponse<String> late = patch("{\"title\": \"Pomalejší\"}", tag);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(API.json("/api/v1/documents/" + id).get("title").asString()).isEqualTo("Rychlejší");
    }

    @Test
    void theTagOfADocumentThatHasBeenReadSinceStillNamesItsState() {
        API.awaitRead(id, Duration.ofSeconds(60));
        assertThat(patch("{\"title\": \"Po přečtení\"}", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWrongFieldsAndMalformedBodies() {
        assertThat(patch("{\"kind\": \"poem\"}", tag).statusCode()).isEqualTo(422);
        assertThat(patch("{\"title\": \"\"}", tag).statusCode()).isEqualTo(422);
        assertThat(patch("{", tag).statusCode()).isEqualTo(400);
        assertThat(API.json("/api/v1/documents/" + id).get("title").asString()).isEqualTo("Původní název");
    }

    @Test
    void addsAVersionAndKeepsTheOlderOne() {
        HttpResponse<String> answer = API.send(Multipart.form()
                .field("label", "aktualizace 2026")
                .file("verze2.txt", text("Druhá verze mluví o lanovkách."))
                .in(API.withKey("/api/v1/documents/" + id + "/versions")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode document = API.awaitRead(id, Duration.ofSeconds(60));
        assertThat(document.get("versions")).hasSize(2);
        assertThat(document.get("versions").get(0).get("number").asInt()).isEqualTo(2);
        assertThat(document.get("versions").get(0).get("label").asString()).isEqualTo("aktualizace 2026");
        assertThat(API.json("/api/v1/documents/" + id + "/pages/1").get("text").asString())
                .contains("lanovkách");
        assertThat(API.json("/api/v1/documents/" + id + "/pages/1?version=1")
                        .get("text")
                        .asString())
                .contains("tramvajích");
        String original =
                document.get("versions").get(1).get("files").get(0).get("url").asString();
        HttpResponse<String> file = API.get(original);
        assertThat(file.body()).contains("tramvajích");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(file.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "sandbox");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void versionsOfUnknownDocumentsAreNotFound() {
        assertThat(API.send(Multipart.form()
                                .file("a.txt", text("x"))
                                .in(API.withKey("/api/v1/documents/0000000000/versions")))
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> patch(String json, String match) {
        return API.send(API.withKey("/api/v1/documents/" + id)
                .header("Content-Type", "application/json")
                .header("If-Match", match)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(json)));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

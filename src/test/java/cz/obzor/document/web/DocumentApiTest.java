package cz.obzor.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Api;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.Pdfs;
import cz.obzor.testing.TestPlatform;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DocumentApiTest {
    private static final Api API = TestPlatform.shared().api();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void registersADocumentOfSeveralFiles() {
        HttpResponse<String> answer = API.post(Multipart.form()
                .field("metadata", """
                        {"title": "Strategický plán Kolína", "kind": "strategy", "territory": "533165",
                         "validFrom": "2024-01-01", "validTo": "2032-12-31", "status": "approved", "language": "cs",
                         "sourceUrl": "https://www.mukolin.cz/plan.pdf"}
                        """)
                .file("plán.txt", text("Vize města do roku 2032."))
                .file("příloha.md", text("# Rozpočet\n\nTabulka nákladů.")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode document = Api.json(answer);
        String id = document.get("id").asString();
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/documents/" + id);
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(document.get("territory").asString()).isEqualTo("533165");
        assertThat(document.get("validFrom").asString()).isEqualTo("2024-01-01");
        assertThat(document.get("createdAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
        assertThat(fileNames(document)).containsExactly("plán.txt", "příloha.md");
        JsonNode read = API.awaitRead(id, PATIENCE);
        assertThat(read.get("reading").get("state").asString()).isEqualTo("done");
        assertThat(API.json("/api/v1/documents/" + id + "/pages/1?file=2")
                        .get("text")
                        .asString())
                .contains("Tabulka nákladů");
    }

    @Test
    void takesMetadataAsAJsonPartToo() {
        JsonNode document = API.register(Multipart.form()
                .json("metadata", "{\"title\": \"Koncepce bydlení\", \"topics\": []}")
                .file("a.txt", text("Bydlení v obci.")));
        assertThat(document.get("title").asString()).isEqualTo("Koncepce bydlení");
    }

    @Test
    void callsADocumentWithoutMetadataAfterItsFile() {
        JsonNode document =
                API.register(Multipart.form().file("Akční plán 2026.v2.txt", text("Seznam akcí na rok 2026.")));
        assertThat(document.get("title").asString()).isEqualTo("Akční plán 2026.v2");
    }

    @Test
    void answersARepeatedRequestWithTheDocumentOfTheFirst() {
        HttpResponse<String> first = withKey("key-1");
        HttpResponse<String> second = withKey("key-1");
        HttpResponse<String> other = withKey("key-2");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(id(second)).isEqualTo(id(first)).isNotEqualTo(id(other));
    }

    @Test
    void aRequestRepeatedAtTheSameTimeMakesOneDocument() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpResponse<String>> request = () -> withKey("key-at-once");
            var answers = threads.invokeAll(Collections.nCopies(6, request));
            var ids = new HashSet<String>();
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isIn(201, 409);
                if (answer.get().statusCode() == 201) {
                    ids.add(id(answer.get()));
                }
            }
            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void noticesTheSameFileTwice() {
        byte[] content = text("Tento soubor přijde dvakrát, pokaždé pod jiným jménem.");
        String first = API.register(Multipart.form().file("první.txt", content))
                .get("id")
                .asString();
        JsonNode second = API.register(Multipart.form().file("druhý.txt", content));
        assertThat(texts(second.get("sameContentAs"))).containsExactly(first);
        assertThat(texts(API.json("/api/v1/documents/" + first).get("sameContentAs")))
                .containsExactly(second.get("id").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title | {'title': ' '}",
                "colour | {'title': 'T', 'colour': 'red'}",
                "kind | {'title': 'T', 'kind': 'poem'}",
                "territory | {'title': 'T', 'territory': '999999'}",
                "territory | {'title': 'T', 'territory': 'Kolín'}",
                "validFrom | {'title': 'T', 'validFrom': '1. 1. 2026'}",
                "validTo | {'title': 'T', 'validFrom': '2026-01-01', 'validTo': '2025-01-01'}",
                "status | {'title': 'T', 'status': 'lost'}",
                "language | {'title': 'T', 'language': 'xx'}",
                "licence | {'title': 'T', 'licence': 'mine'}",
                "topics | {'title': 'T', 'topics': ['weather']}",
                "sourceUrl | {'title': 'T', 'sourceUrl': 'javascript:alert(1)'}",
                "title | {'title': 42}"
            })
    void namesTheFieldAtFault(String field, String metadata) {
        HttpResponse<String> answer = API.post(
                Multipart.form().field("metadata", metadata.replace('\'', '"')).file("a.txt", text("Text.")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertProblem(answer, "invalid-fields");
        assertThat(Api.json(answer).get("errors").get(0).get("field").asString())
                .isEqualTo(field);
        assertThat(Api.json(answer).get("errors").get(0).get("message").asString())
                .isNotBlank();
    }

    @Test
    void namesEveryFieldAtFaultAndSpeaksTheLanguageAskedFor() {
        HttpResponse<String> answer = API.send(Multipart.form()
                .field("metadata", "{\"kind\": \"x\", \"status\": \"y\", \"title\": \"T\"}")
                .file("a.txt", text("Text."))
                .in(API.withKey("/api/v1/documents").header("Accept-Language", "en")));
        assertThat(StreamSupport.stream(Api.json(answer).get("errors").spliterator(), false)
                        .map(error -> error.get("field").asString()))
                .containsExactlyInAnyOrder("kind", "status");
        assertThat(Api.json(answer).get("title").asString()).doesNotContain("Údaje");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"text\"", "{\"title\": \"a\"", "nonsense", "{\"title\": \"a\"} trailing"})
    void refusesMalformedMetadata(String metadata) {
        HttpResponse<String> answer =
                API.post(Multipart.form().field("metadata", metadata).file("a.txt", text("Text.")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertProblem(answer, "bad-request");
    }

    @Test
    void wantsAFile() {
        HttpResponse<String> answer = API.post(Multipart.form().field("metadata", "{\"title\": \"Bez souboru\"}"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Api.json(answer).get("errors").get(0).get("field").asString())
                .isEqualTo("file");
    }

    @Test
    void refusesWhatIsNoFormOfFiles() {
        HttpResponse<String> answer = API.send(API.withKey("/api/v1/documents")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertProblem(answer, "unsupported-type");
    }

    @Test
    void storesNothingWithoutTheToken() {
        long before = API.json("/api/v1/documents").get("total").asLong();
        HttpResponse<String> without =
                API.send(Multipart.form().file("a.txt", text("Nic.")).in(API.to("/api/v1/documents")));
        HttpResponse<String> wrong = API.send(Multipart.form()
                .file("a.txt", text("Nic."))
                .in(API.to("/api/v1/documents").header("Authorization", "Bearer wrong")));
        for (var answer : List.of(without, wrong)) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertProblem(answer, "unauthenticated");
        }
        assertThat(API.json("/api/v1/documents").get("total").asLong()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd.txt | passwd.txt",
                "C:\\Users\\klára\\plán.txt | plán.txt",
                "..\\..\\boot.txt | boot.txt",
                "a\u202Etxt.exe.txt | atxt.exe.txt",
                "<script>alert(1)</script>.txt | script>.txt",
                "$(reboot);'`x`.txt | $(reboot);'`x`.txt",
            })
    void keepsOnlyTheLastPartOfAFileName(String sent, String kept) {
        JsonNode document = API.register(Multipart.form()
                .field("metadata", "{\"title\": \"Jména souborů\"}")
                .file(sent, text("Obsah souboru " + sent)));
        assertThat(fileNames(document)).containsExactly(kept);
    }

    @Test
    void takesManyFilesWithLongNamesAtOnce() {
        Multipart form = Multipart.form().field("metadata", "{\"title\": \"Padesát příloh\"}");
        for (int i = 1; i <= 50; i++) {
            form.file("příloha číslo " + i + " " + "ž".repeat(200) + ".txt", text("Příloha číslo " + i));
        }
        assertThat(fileNames(API.register(form))).hasSize(50);
        HttpResponse<String> more = API.post(form.file("ještě.txt", text("Ještě jedna")));
        assertThat(more.statusCode()).isEqualTo(422);
        assertThat(Api.json(more).get("errors").get(0).get("field").asString()).isEqualTo("file");
    }

    @Test
    void givesPagesWithWordsAndTheirBoxes() {
        JsonNode document = API.registerAndRead(
                "Stránky", "stranky.pdf", Pdfs.of("První strana o dopravě", "Druhá strana o školství"));
        String id = document.get("id").asString();
        assertThat(document.get("reading").get("pages").asInt()).isEqualTo(2);
        assertThat(document.get("versions")
                        .get(0)
                        .get("files")
                        .get(0)
                        .get("mediaType")
                        .asString())
                .isEqualTo("application/pdf");
        JsonNode page = API.json("/api/v1/documents/" + id + "/pages/2");
        assertThat(page.get("text").asString()).contains("Druhá strana o školství");
        assertThat(page.get("quality").asString()).isEqualTo("text");
        assertThat(page.get("pages").asInt()).isEqualTo(2);
        JsonNode last = page.get("words").get(3);
        assertThat(last.get("text").asString()).isEqualTo("školství");
        assertThat(last.get("box")).hasSize(4);
        assertThat(last.get("box").get(0).asDouble())
                .isBetween(72.0, last.get("box").get(2).asDouble());
        assertThat(API.get("/api/v1/documents/" + id + "/pages/3").statusCode()).isEqualTo(404);
        assertThat(API.get("/api/v1/documents/" + id + "/pages/x").statusCode()).isEqualTo(404);
        assertThat(API.get("/api/v1/documents/" + id + "/pages/1?file=2").statusCode())
                .isEqualTo(404);
        assertThat(API.get("/api/v1/documents/" + id + "/pages/1?colour=red").statusCode())
                .isEqualTo(400);
    }

    @Test
    void isNotFoundWhereNothingIs() {
        for (String id : List.of("0000000000", "x", "%2e%2e", "'%20or%201=1", "0".repeat(500))) {
            HttpResponse<String> answer = API.get("/api/v1/documents/" + id);
            assertThat(answer.statusCode()).as(id).isIn(404, 400);
        }
        assertProblem(API.get("/api/v1/documents/0000000000"), "not-found");
    }

    private static HttpResponse<String> withKey(String key) {
        return API.send(Multipart.form()
                .file("a.txt", text("Opakovaný požadavek " + key))
                .in(API.withKey("/api/v1/documents").header("Idempotency-Key", key)));
    }

    private static String id(HttpResponse<String> answer) {
        return Api.json(answer).get("id").asString();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> fileNames(JsonNode document) {
        return StreamSupport.stream(document.get("versions").get(0).get("files").spliterator(), false)
                .map(file -> file.get("name").asString())
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static void assertProblem(HttpResponse<String> answer, String kind) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = Api.json(answer);
        assertThat(problem.get("type").asString()).endsWith(":" + kind);
        assertThat(problem.get("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.get("instance").asString()).startsWith("/api/v1/");
    }
}

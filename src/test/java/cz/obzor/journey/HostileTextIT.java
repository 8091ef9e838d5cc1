package cz.obzor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Api;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.ObzorProcess;
import cz.obzor.testing.Shared;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Strings that have broken programs, put into the search box and every text field.
class HostileTextIT {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObzorProcess program = ObzorProcess.shared();
    private final Api api = program.api();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void theSearchBoxTakesAnything() throws IOException {
        for (String text : strings()) {
            String query = "?q=" + Api.encoded(text);
            HttpResponse<String> page = api.get("/hledat" + query);
            judge("/hledat", text, page, 200, 400);
            if (page.statusCode() == 200) {
                judgeEscaped("/hledat", text, page);
            }
            judge("/api/v1/search", text, api.get("/api/v1/search" + query), 200, 400);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void otherBoxesAndParametersTakeAnything() throws IOException {
        for (String text : some()) {
            String value = Api.encoded(text);
            judge("suggest", text, api.get("/api/v1/suggest?q=" + value), 200, 400);
            judge("territory", text, api.get("/uzemi?q=" + value), 200, 302, 400);
            judge("territories", text, api.get("/api/v1/territories?q=" + value), 200, 400);
            judge("kind", text, api.get("/dokumenty?kind=" + value), 200, 400);
            judge("cursor", text, api.get("/dokumenty?cursor=" + value), 200, 400);
            judge("cursor", text, api.get("/api/v1/search?q=a&cursor=" + value), 200, 400);
            judge("year", text, api.get("/en/documents?year=" + value), 200, 400);
            judge("id", text, api.get("/api/v1/documents/" + value.replace("+", "%20")), 404, 400);
            judge("page", text, api.get("/dokumenty/" + value.replace("+", "%20")), 404, 400, 401, 200);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void detailsOfADocumentTakeAnythingAndShowItAsText() throws IOException {
        String id = api.register(Multipart.form().file("a.txt", "Podivné znaky.".getBytes(StandardCharsets.UTF_8)))
                .get("id")
                .asString();
        for (String text : strings()) {
            String body = JSON.writeValueAsString(Map.of("title", text, "issuer", text, "note", text));
            HttpResponse<String> changed = api.send(api.withKey("/api/v1/documents/" + id)
                    .header("Content-Type", "application/json")
                    .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
            judge("PATCH", text, changed, 200, 422);
            if (changed.statusCode() == 200) {
                judgeEscaped("/dokumenty/" + id, text, api.get("/dokumenty/" + id));
            }
        }
        for (String text : some()) {
            String body = JSON.writeValueAsString(
                    Map.of("sourceUrl", text, "territory", text, "validFrom", text, "kind", text));
            judge(
                    "PATCH",
                    text,
                    api.send(api.withKey("/api/v1/documents/" + id)
                            .header("Content-Type", "application/json")
                            .method("PATCH", HttpRequest.BodyPublishers.ofString(body))),
                    200,
                    422);
        }
        judgeEscaped("/dokumenty", "last", api.get("/dokumenty"));
        assertThat(wrong).isEmpty();
    }

    @Test
    void fileNamesMayBeAnything() throws IOException {
        for (String text : some()) {
            HttpResponse<String> answer = api.post(Multipart.form()
                    .field("metadata", "{\"title\": \"Podivné jméno\"}")
                    .file(text, "Podivné znaky.".getBytes(StandardCharsets.UTF_8)));
            judge("file name", text, answer, 201, 400, 415, 422);
            if (answer.statusCode() == 201) {
                JsonNode document = Api.json(answer);
                String path = "/dokumenty/" + document.get("id").asString();
                judgeEscaped(path, text, api.get(path));
                JsonNode file = document.get("versions").get(0).get("files").get(0);
                HttpResponse<String> original = api.get(file.get("url").asString());
                judge("original", text, original, 200);
                if (!original.headers()
                                .firstValue("Content-Disposition")
                                .orElse("")
                                .startsWith("attachment")
                        || original.headers().firstValue("Set-Cookie").isPresent()) {
                    wrong.add("original: " + text + " → " + original.headers().map());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void judge(String where, String text, HttpResponse<String> answer, Integer... allowed) {
        if (!Set.of(allowed).contains(answer.statusCode())) {
            wrong.add(where + " of [" + text + "] → " + answer.statusCode());
        }
    }

    /// Nothing that came as text has become part of the page.
    private void judgeEscaped(String where, String text, HttpResponse<String> answer) {
        Document page = Jsoup.parse(answer.body());
        boolean clean = answer.statusCode() == 200
                && page.select("script").size() == 1
                && page.select("iframe, object, embed, base, style, main img, marquee, main [src], meta[http-equiv]")
                        .isEmpty()
                && page.select("a[href^=javascript], a[href^=data], form[action^=http]")
                        .isEmpty()
                && page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on"));
        if (!clean) {
            wrong.add(where + " is not clean with [" + text + "] → " + answer.statusCode());
        }
    }

    private static Set<String> strings() throws IOException {
        Set<String> strings = new LinkedHashSet<>(some());
        try (Stream<Path> files = Files.list(Shared.require("data/hostile/strings"))) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".txt")) {
                    strings.addAll(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList());
                }
            }
        }
        return strings;
    }

    /// Those that come as JSON: blns.json and our own.
    private static Set<String> some() throws IOException {
        Set<String> strings = new LinkedHashSet<>();
        try (Stream<Path> files = Files.list(Shared.require("data/hostile/strings"))) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".jsonl")) {
                    for (String line : Files.readAllLines(file)) {
                        strings.add(JSON.readTree(line).asString());
                    }
                } else if (file.toString().endsWith(".json")) {
                    JSON.readTree(Files.readString(file)).forEach(text -> strings.add(text.asString()));
                }
            }
        }
        return strings;
    }
}

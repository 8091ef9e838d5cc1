package cz.obzor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Await;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.ObzorProcess;
import cz.obzor.testing.Pdfs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What survives when the program or its database is killed in the middle of work.
class CrashIT {
    private static final int ROUNDS = 4;
    private static final int PAGES = 40;

    @TempDir
    private Path data;

    @Test
    void everyAcceptedUploadIsThereAfterAKillAndIsReadOnce() throws Exception {
        var random = new Random(20260101);
        Map<String, String> accepted = new LinkedHashMap<>();
        for (int round = 1; round <= ROUNDS; round++) {
            ObzorProcess obzor = ObzorProcess.serve(data);
            List<String> words = List.of("jasan" + round, "habr" + round, "buk" + round);
            for (String word : words) {
                HttpResponse<String> answer = upload(obzor, word);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                accepted.put(json(answer).path("id").asString(), word);
            }
            Await.sleep(Duration.ofMillis(random.nextInt(1500)));
            obzor.kill();
        }
        try (ObzorProcess obzor = ObzorProcess.serve(data)) {
            for (Map.Entry<String, String> upload : accepted.entrySet()) {
                awaitRead(obzor, upload.getKey());
                awaitFound(obzor, upload.getValue(), upload.getKey());
            }
            assertThat(json(obzor.get("/api/v1/documents?limit=1"))
                            .path("total")
                            .asInt())
                    .isEqualTo(accepted.size());
        }
    }

    @Test
    void comesBackByItselfWhenTheDatabaseIsKilled() throws Exception {
        try (ObzorProcess obzor = ObzorProcess.serve(data)) {
            String id = json(upload(obzor, "olše")).path("id").asString();
            awaitRead(obzor, id);
            ProcessHandle.of(obzor.database()).orElseThrow().destroyForcibly();

            // answered or refused with a time to come back, never a fault
            List<Integer> statuses = new ArrayList<>();
            Await.until(Duration.ofSeconds(60), "the platform is back", () -> {
                HttpResponse<String> answer = obzor.get("/api/v1/documents/" + id);
                statuses.add(answer.statusCode());
                if (answer.statusCode() == 503) {
                    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                    assertThat(answer.body()).contains("urn:obzor:problem:unavailable");
                }
                return answer.statusCode() == 200 && statuses.size() > 20;
            });
            assertThat(statuses).containsOnly(200, 503);
            assertThat(obzor.get("/health/ready").statusCode()).isEqualTo(200);

            String later = json(upload(obzor, "lípa")).path("id").asString();
            awaitRead(obzor, later);
            awaitFound(obzor, "lipy", later);
        }
    }

    private static HttpResponse<String> upload(ObzorProcess obzor, String word) throws IOException {
        var pdf = new ByteArrayOutputStream();
        Pdfs.write(
                pdf,
                PAGES,
                page -> List.of("Strana " + page + " dokumentu, který pojednává o stromu jménem " + word + "."));
        return obzor.send(Multipart.form()
                .file(word + ".pdf", pdf.toByteArray())
                .field("metadata", "{\"title\": \"Stromy: " + word + "\"}")
                .in(obzor.asOperator("/api/v1/documents")));
    }

    private static void awaitRead(ObzorProcess obzor, String id) {
        Await.until(Duration.ofSeconds(90), id + " is read", () -> {
            JsonNode reading = json(obzor.get("/api/v1/documents/" + id)).path("reading");
            assertThat(reading.path("state").asString()).isEqualTo("done");
            assertThat(reading.path("pages").asInt()).isEqualTo(PAGES);
            return true;
        });
    }

    private static void awaitFound(ObzorProcess obzor, String word, String id) {
        Await.until(Duration.ofSeconds(30), word + " is found", () -> {
            String query = URLEncoder.encode(word, StandardCharsets.UTF_8);
            JsonNode items = json(obzor.get("/api/v1/search?q=" + query)).path("items");
            assertThat(items.valueStream().map(item -> item.path("id").asString()))
                    .contains(id);
            return true;
        });
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}

package cz.obzor.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Api;
import cz.obzor.testing.Await;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.People;
import cz.obzor.testing.TestPlatform;
import cz.obzor.testing.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Requests sent many times with one key, over HTTP.
class IdempotencyTest {
    private static final int TIMES = 64;
    private static final TestPlatform PLATFORM = TestPlatform.shared();

    private final Api api = PLATFORM.api();
    private final String key = UUID.randomUUID().toString();

    @Test
    void aDocumentSentManyTimesAtOnceIsRegisteredOnceAndEveryAnswerIsTheSame() throws Exception {
        String title = "Opakovaný " + key;
        List<HttpResponse<String>> answers = atOnce(() -> api.send(Multipart.form()
                .field("metadata", "{\"title\": \"" + title + "\"}")
                .file("a.txt", "Text.".getBytes(StandardCharsets.UTF_8))
                .in(api.withKey("/api/v1/documents").header("Idempotency-Key", key))));
        assertAllTheSame(answers, 201);
        assertThat(count("select count(*) from document.document where title = ?", title))
                .isEqualTo(1);
    }

    @Test
    void jsonSentManyTimesAtOnceHasOneEffectAndOneAnswer() throws Exception {
        String id = strategy("Strategie " + key);
        List<HttpResponse<String>> answers =
                atOnce(() -> api.send(api.withKey("/api/v1/strategies/" + id + "/confirmations")
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))));
        assertAllTheSame(answers, answers.getFirst().statusCode());
        assertThat(answers.getFirst().statusCode()).isLessThan(300);
        assertThat(count("select count(*) from strategy.validity_confirmation where document = ?", id))
                .isEqualTo(1);
    }

    @Test
    void theSameKeyWithOtherJsonIsRefused() {
        String id = strategy("Jiná " + key);
        assertThat(confirm(id, "{}").statusCode()).isLessThan(300);
        HttpResponse<String> other = confirm(id, "{ }");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(Api.json(other).at("/errors/0/field").asString()).isEqualTo("Idempotency-Key");
    }

    @Test
    void whatFailedMayBeTriedAgainWithTheSameKey() {
        HttpResponse<String> refused = api.send(Multipart.form()
                .field("metadata", "{\"kind\": \"nothing\"}")
                .file("a.txt", "Text.".getBytes(StandardCharsets.UTF_8))
                .in(api.withKey("/api/v1/documents").header("Idempotency-Key", key)));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Api.json(refused).at("/type").asString()).endsWith("invalid-fields");
        assertThat(answerOf("Podruhé").statusCode()).isEqualTo(201);
    }

    @Test
    void aSecretIsNotKeptForRepetitions() {
        var people = new People(PLATFORM);
        Set<String> secrets = new HashSet<>();
        String organisation = people.organisation("association", "Spolek klíčů").value();
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> made = api.send(api.asOperator("/api/v1/organisations/" + organisation + "/keys")
                    .header("Idempotency-Key", key)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(
                            "{\"name\": \"klíč\", \"scopes\": [\"document-add\"], \"days\": 1}")));
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            secrets.add(Api.json(made).get("secret").asString());
        }
        assertThat(secrets).hasSize(2);
    }

    @Test
    void anEmptyOrEndlessKeyIsRefused() {
        for (String wrong : List.of(" ", "k".repeat(201))) {
            assertThat(api.send(Multipart.form()
                                    .file("a.txt", "Text.".getBytes(StandardCharsets.UTF_8))
                                    .in(api.withKey("/api/v1/documents").header("Idempotency-Key", wrong)))
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void savingManyTimesAtOnceFromOneVersionSucceedsOnceAndOthersLearnThePresentOne() throws Exception {
        HttpResponse<String> made = answerOf("Verze " + key);
        String id = Api.json(made).get("id").asString();
        String tag = api.send(api.to("/api/v1/documents/" + id))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        List<HttpResponse<String>> answers = atOnce(() -> api.send(api.withKey("/api/v1/documents/" + id)
                .header("If-Match", tag)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString("{\"note\": \"" + UUID.randomUUID() + "\"}"))));
        assertOneSaved(answers, "\"2.");
    }

    @Test
    void soItIsWithOrganisations() throws Exception {
        var people = new People(PLATFORM);
        String id = people.organisation("association", "Spolek verzí").value();
        var visitor = new Visitor(PLATFORM.uri("").toString());
        PLATFORM.signIn(visitor);
        String token = visitor.get("/ucet").page().select("input[name=_csrf]").attr("value");
        List<HttpResponse<String>> answers = atOnce(() -> visitor.send(java.net.http.HttpRequest.newBuilder(
                                PLATFORM.uri("/api/v1/organisations/" + id))
                        .header("If-Match", "\"1\"")
                        .header("X-CSRF-TOKEN", token)
                        .header("Content-Type", "application/json")
                        .method("PATCH", BodyPublishers.ofString("{\"name\": \"Spolek " + UUID.randomUUID() + "\"}")))
                .response());
        assertOneSaved(answers, "\"2\"");
    }

    private static void assertOneSaved(List<HttpResponse<String>> answers, String present) {
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .as(answers.getFirst().body())
                .hasSize(1);
        for (HttpResponse<String> answer : answers) {
            if (answer.statusCode() != 200) {
                assertThat(answer.statusCode()).isEqualTo(412);
                assertThat(answer.headers().firstValue("ETag").orElse("")).startsWith(present);
                assertThat(Api.json(answer).get("detail").asString()).contains("Načtěte");
            }
        }
    }

    private HttpResponse<String> answerOf(String title) {
        return api.send(Multipart.form()
                .field("metadata", "{\"title\": \"" + title + "\", \"kind\": \"strategy\"}")
                .file("a.txt", "Text.".getBytes(StandardCharsets.UTF_8))
                .in(api.withKey("/api/v1/documents").header("Idempotency-Key", key)));
    }

    /// A registered strategy: documents are taken over by the registry in the background.
    private String strategy(String title) {
        String id = Api.json(answerOf(title)).get("id").asString();
        Await.until(
                Duration.ofSeconds(30),
                "strategy " + id + " registered",
                () -> api.send(api.withKey("/api/v1/strategies/" + id)).statusCode() == 200);
        return id;
    }

    private HttpResponse<String> confirm(String id, String body) {
        return api.send(api.withKey("/api/v1/strategies/" + id + "/confirmations")
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static void assertAllTheSame(List<HttpResponse<String>> answers, int status) {
        assertThat(answers).hasSize(TIMES);
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(status);
        assertThat(new HashSet<>(answers.stream().map(HttpResponse::body).toList()))
                .hasSize(1);
        assertThat(new HashSet<>(answers.stream()
                        .map(answer -> answer.headers().firstValue("Location"))
                        .toList()))
                .hasSize(1);
    }

    private static <T> List<T> atOnce(Callable<T> request) throws Exception {
        var start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(TIMES)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            start.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }

    private static long count(String query, String parameter) {
        return PLATFORM.bean(JdbcClient.class)
                .sql(query)
                .param(parameter)
                .query(Long.class)
                .single();
    }
}

package cz.obzor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Api;
import cz.obzor.testing.Await;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.ObzorProcess;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The database server dies while the program runs.
class DatabaseGoneIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final ObzorProcess program = ObzorProcess.shared();
    private final Api api = program.api();

    @Test
    void visitorsAreToldToComeBackAndItComesBackByItself() {
        String before = api.register(Multipart.form()
                        .field("metadata", "{\"title\": \"Před výpadkem\"}")
                        .file("pred.txt", bytes("Vyhlídka před výpadkem proudu.")))
                .get("id")
                .asString();
        Set<Integer> ready = new TreeSet<>();
        List<String> accepted = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            ProcessHandle.of(program.database()).ifPresent(ProcessHandle::destroyForcibly);
            ready.addAll(whileItIsAway(accepted, round));
        }
        assertThat(ready).as("readiness is lost and comes back").containsExactly(200, 503);
        assertThat(program.isAlive()).isTrue();
        api.awaitRead(before, PATIENCE);
        Await.until(
                PATIENCE,
                "found",
                () -> api.search("vyhlídky před výpadkem").get("total").asInt() > 0);
        for (String id : accepted) {
            assertThat(api.awaitRead(id, PATIENCE).get("reading").get("state").asString())
                    .isEqualTo("done");
        }
        String after = api.registerAndRead("Po výpadku", "po.txt", bytes("Rozhledna postavená po výpadku."))
                .get("id")
                .asString();
        Await.until(
                PATIENCE,
                "what came afterwards is found",
                () -> api.search("rozhledny").toString().contains(after));
    }

    /// Asks for pages, the API and readiness until all answer again, and sends uploads meanwhile.
    private Set<Integer> whileItIsAway(List<String> accepted, int round) {
        Set<Integer> ready = new TreeSet<>();
        int number = 0;
        int inARow = 0;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (inARow < 5) {
            assertThat(System.nanoTime()).as("it does not come back").isLessThan(end);
            int status = api.get("/health/ready").statusCode();
            ready.add(status);
            boolean wellAgain = status == 200;
            for (String address : List.of("/dokumenty", "/en/documents", "/api/v1/documents", "/")) {
                HttpResponse<String> answer = api.get(address);
                wellAgain &= assertServedOrAway(answer);
            }
            HttpResponse<String> upload = api.post(Multipart.form()
                    .field("metadata", "{\"title\": \"Za výpadku\"}")
                    .file("za.txt", bytes("Za výpadku " + round + " " + number++)));
            if (upload.statusCode() == 201) {
                accepted.add(Api.json(upload).get("id").asString());
            } else {
                assertThat(upload.statusCode()).as(upload.body()).isEqualTo(503);
                assertThat(upload.headers().firstValue("Retry-After")).isPresent();
            }
            inARow = wellAgain ? inARow + 1 : 0;
        }
        return ready;
    }

    private static boolean assertServedOrAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + "\n" + answer.body()).isIn(200, 503);
        if (answer.statusCode() == 503) {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
        return answer.statusCode() == 200;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package cz.obzor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Api;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.ObzorProcess;
import cz.obzor.testing.Pdfs;
import cz.obzor.testing.Shared;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Every malformed and hostile file that lies beside the project, sent over the API. What each must come to stands
/// beside it in EXPECT.tsv.
class HostileUploadsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Set<String> FILES = Set.of("pdf", "docx", "odt", "xlsx", "csv", "zip", "image");
    /// where files of our own would call, if anything in them were obeyed
    private static final int LISTENER = 19099;

    private final ObzorProcess program = ObzorProcess.shared();
    private final Api api = program.api();
    private final List<String> wrong = new ArrayList<>();

    private record Sample(String path, String kind, String expect, String text) {
        String name() {
            return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.gz$", "");
        }
    }

    @Test
    void everyFileEndsReadOrFailedWithAReasonAndTheServerGoesOn() throws Exception {
        List<Sample> samples = samples();
        Map<Sample, String> accepted = new LinkedHashMap<>();
        var calls = new AtomicInteger();
        try (var listener = new ServerSocket(LISTENER, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> count(listener, calls));
            // what is to be refused at once goes first, while somebody is free to look at it
            samples.stream()
                    .sorted((a, b) -> Boolean.compare(
                            b.expect().equals("REJECT"), a.expect().equals("REJECT")))
                    .filter(sample -> FILES.contains(sample.kind()))
                    .forEach(sample -> send(sample, accepted));
            accepted.forEach(this::judge);
        }
        assertThat(calls).as("calls to the outside").hasValue(0);
        assertThat(wrong).isEmpty();
        assertThat(program.isAlive()).isTrue();
        JsonNode control =
                api.registerAndRead("Kontrola", "kontrola.pdf", Pdfs.of("Kontrolní soubor po všech ostatních"));
        assertThat(control.get("reading").get("state").asString()).isEqualTo("done");
        assertThat(program.errors()).doesNotContain(" ERROR ");
    }

    @Test
    void malformedJsonIsAMistakeOfTheRequest() throws IOException {
        String id = api.register(Multipart.form()
                        .field("metadata", "{\"title\": \"Pro JSON\"}")
                        .file("a.txt", "Pro JSON".getBytes(StandardCharsets.UTF_8)))
                .get("id")
                .asString();
        for (Sample sample : samples()) {
            if (sample.kind().equals("json")) {
                byte[] body = content(sample);
                HttpResponse<String> answer = api.send(api.withKey("/api/v1/documents/" + id)
                        .header("Content-Type", "application/json")
                        .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(body)));
                int status = answer.statusCode();
                boolean right = sample.expect().equals("REJECT")
                        ? status == 400
                        : status == 200 || status == 400 || status == 422;
                if (!right) {
                    wrong.add(sample.path() + " (" + sample.expect() + ") → " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
        HttpResponse<String> afterwards = api.send(api.withKey("/api/v1/documents/" + id)
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"title\": \"Po všech\"}")));
        assertThat(Api.json(afterwards).get("title").asString()).isEqualTo("Po všech");
    }

    private void send(Sample sample, Map<Sample, String> accepted) {
        try {
            HttpResponse<String> answer = api.post(Multipart.form()
                    .field("metadata", "{\"title\": \"" + sample.path() + "\"}")
                    .file(sample.name(), content(sample)));
            int status = answer.statusCode();
            if (status == 201) {
                accepted.put(sample, Api.json(answer).get("id").asString());
            } else if (status >= 500
                    || status < 400
                    || Api.json(answer).get("detail").asString().isBlank()
                    || Set.of("TEXT", "ENCRYPTED").contains(sample.expect())) {
                wrong.add(sample.path() + " (" + sample.expect() + ") → " + status + " " + answer.body());
            }
        } catch (IOException failed) {
            wrong.add(sample.path() + " → " + failed);
        }
    }

    private void judge(Sample sample, String id) {
        JsonNode reading = api.awaitRead(id, PATIENCE).get("reading");
        String state = reading.get("state").asString();
        String reason = reading.has("reason") ? reading.get("reason").asString() : "";
        boolean told = state.equals("done")
                || (!reason.isEmpty() && !reading.get("message").asString().isBlank());
        boolean right = switch (sample.expect()) {
            case "TEXT" -> state.equals("done") && sample.text().lines().allMatch(text(id, reading)::contains);
            case "ENCRYPTED" -> reason.equals("encrypted");
            case "REJECT" -> state.equals("failed");
            case "LIMIT" -> state.equals("failed") || !reading.get("warnings").isEmpty();
            default -> true;
        };
        if (!told || !right) {
            wrong.add(sample.path() + " (" + sample.expect() + ") → " + reading);
        }
        int status = api.get("/dokumenty/" + id).statusCode();
        if (status != 200) {
            wrong.add(sample.path() + ": its page → " + status);
        }
    }

    private String text(String id, JsonNode reading) {
        var text = new StringBuilder();
        for (int page = 1; page <= reading.get("pages").asInt(); page++) {
            text.append(api.json("/api/v1/documents/" + id + "/pages/" + page)
                            .get("text")
                            .asString())
                    .append('\n');
        }
        return text.toString().replaceAll("\\s+", " ");
    }

    private static List<Sample> samples() throws IOException {
        try (var lines = Files.lines(Shared.require("data/hostile/EXPECT.tsv"))) {
            return lines.skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Sample(cells[0], cells[3], cells[4], cells[5]))
                    .toList();
        }
    }

    private static byte[] content(Sample sample) throws IOException {
        Path file = Shared.require("data/hostile/" + sample.path());
        byte[] bytes = Files.readAllBytes(file);
        if (!sample.path().endsWith(".gz")) {
            return bytes;
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return unpacked.readAllBytes();
        }
    }

    private static void count(ServerSocket listener, AtomicInteger calls) {
        try {
            while (true) {
                listener.accept().close();
                calls.incrementAndGet();
            }
        } catch (IOException closed) {
            // the test is over
        }
    }
}

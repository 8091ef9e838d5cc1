package cz.obzor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that speaks with a running platform over HTTP.
public final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String base;
    private final String key;
    private final String secret;

    /// @param base address without a slash at its end
    /// @param key    of an organisation
    /// @param secret of the run, as the command line sends it
    public Api(String base, String key, String secret) {
        this.base = base;
        this.key = key;
        this.secret = secret;
    }

    /// A request that carries nothing.
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    }

    /// A request that carries the key of an organisation.
    public HttpRequest.Builder withKey(String path) {
        return to(path).header("Authorization", "Bearer " + key);
    }

    /// A request as the command line of the same machine sends it.
    public HttpRequest.Builder asOperator(String path) {
        return to(path).header("Authorization", "Bearer " + secret);
    }

    public HttpResponse<String> get(String path) {
        return send(to(path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return trySend(request);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// @throws IOException when the other side goes away
    public HttpResponse<String> trySend(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// The answer at an address, which is expected to be there.
    public JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
        return json(answer);
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    public HttpResponse<String> post(Multipart form) {
        return send(form.in(withKey("/api/v1/documents")));
    }

    /// Registers a document, which is expected to be taken.
    public JsonNode register(Multipart form) {
        HttpResponse<String> answer = post(form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer);
    }

    /// Registers a document of one file and waits until it is read.
    public JsonNode registerAndRead(String title, String fileName, byte[] content) {
        String metadata = JsonMapper.shared().writeValueAsString(java.util.Map.of("title", title));
        JsonNode document =
                register(Multipart.form().field("metadata", metadata).file(fileName, content));
        return awaitRead(document.get("id").asString(), PATIENCE);
    }

    /// Waits until the reading of all files of a document has ended and gives the document.
    public JsonNode awaitRead(String id, Duration patience) {
        var document = new AtomicReference<JsonNode>();
        Await.until(patience, id + " is read", () -> {
            document.set(json("/api/v1/documents/" + id));
            for (JsonNode file : document.get().get("versions").get(0).get("files")) {
                String state = file.get("reading").get("state").asString();
                if (!state.equals("done") && !state.equals("failed")) {
                    return false;
                }
            }
            return true;
        });
        return document.get();
    }

    public JsonNode search(String text) {
        return json("/api/v1/search?q=" + encoded(text));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

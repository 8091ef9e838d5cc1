package cz.obzor.operation;

import cz.obzor.account.LocalSecret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/// A platform that a command works with: the one that runs with the data folder already, or one started for the time of
/// the command. Either way the work is asked for over HTTP, so there is one way of doing it.
final class RunningPlatform implements AutoCloseable {
    /// file in the data folder that says where the platform with that folder listens
    static final String ADDRESS_FILE = "address";

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final URI address;
    private final String secret;
    private final Runnable end;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private RunningPlatform(URI address, String secret, Runnable end) {
        this.address = address;
        this.secret = secret;
        this.end = end;
    }

    static RunningPlatform with(ServerOptions options) throws IOException {
        Path folder = Server.dataFolder(options);
        try {
            Server own = Server.start(options, Map.of("server.port", "0", "server.address", "127.0.0.1"));
            return new RunningPlatform(URI.create(own.address()), own.localSecret(), own::close);
        } catch (DataFolderLock.Taken taken) {
            Path file = folder.resolve(ADDRESS_FILE);
            Path secretFile = folder.resolve(LocalSecret.FILE);
            if (!Files.exists(file) || !Files.exists(secretFile)) {
                throw taken;
            }
            return new RunningPlatform(
                    URI.create(Files.readString(file).strip()),
                    Files.readString(secretFile).strip(),
                    () -> {});
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        return send(
                request(path).header("Content-Type", "application/octet-stream").POST(body));
    }

    HttpResponse<String> postJson(String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + secret)
                .header("Accept-Language", Locale.getDefault().getLanguage().equals("cs") ? "cs" : "en");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 401) {
            throw new StartRefused("The running platform does not know the secret in " + LocalSecret.FILE
                    + ". Is the data folder the one that it runs with?");
        }
        return response;
    }

    @Override
    public void close() {
        end.run();
    }
}

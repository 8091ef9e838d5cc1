package cz.obzor.operation.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The real server in a process of its own, asked over HTTP.
final class ServedSearch implements AutoCloseable {
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    /// @param data folder of the server, with the index in it
    ServedSearch(Path data) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "cz.obzor.Obzor",
                "serve",
                "--port",
                "0",
                "--data",
                data.toString());
        process = new ProcessBuilder(command)
                .redirectError(data.resolve("server.log").toFile())
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        if (line == null) {
            throw new IOException("The server did not start; see " + data.resolve("server.log"));
        }
        address = line.strip();
    }

    int search(SearchQuery query) throws IOException, InterruptedException {
        var uri = URI.create(address + "/api/v1/search?q=" + URLEncoder.encode(query.text(), StandardCharsets.UTF_8));
        HttpResponse<byte[]> response =
                client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("The server answered " + response.statusCode() + " to " + query.text());
        }
        return response.body().length;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        client.close();
    }
}

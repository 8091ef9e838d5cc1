package cz.obzor.operation.bench;

import cz.obzor.account.LocalSecret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The real server in a process of its own, started with the options of the launcher.
final class ServerProcess implements AutoCloseable {
    private final Path data;
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private @Nullable String key;

    ServerProcess(Path data) throws IOException {
        this.data = Files.createDirectories(data);
        // with the options that the launcher gave this process
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "cz.obzor.Obzor"));
        command.addAll(List.of("serve", "--port", "0", "--data", data.toString()));
        process = new ProcessBuilder(command)
                .redirectError(data.resolve("server.log").toFile())
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        if (line == null) {
            throw new IOException("The server did not start; see " + data.resolve("server.log"));
        }
        address = URI.create(line.strip());
    }

    /// Where it answers.
    URI address() {
        return address;
    }

    /// @param path with its query
    byte[] get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    /// Asks as the operator.
    byte[] send(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
        return send(request.uri(address.resolve(path)).header("Authorization", "Bearer " + secret()));
    }

    /// Asks with a key of an organisation that is made for this.
    byte[] sendWithKey(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
        if (key == null) {
            String organisation = made("/api/v1/organisations", """
                            {"kind": "ministry", "name": "Bench"}
                            """).path("id").asString();
            key = made("/api/v1/organisations/" + organisation + "/keys", """
                            {"name": "bench", "scopes": ["document-add"], "days": 1}
                            """)
                    .path("secret")
                    .asString();
        }
        return send(request.uri(address.resolve(path)).header("Authorization", "Bearer " + key));
    }

    private JsonNode made(String path, String body) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(send(
                        path,
                        HttpRequest.newBuilder()
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    private String secret() throws IOException {
        return Files.readString(data.resolve(LocalSecret.FILE)).strip();
    }

    private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() >= 400) {
            throw new IOException("The server answered " + response.statusCode() + ": "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body();
    }

    /// Memory of the server, its database and its reading processes together that is in RAM, in MB; 0 where the system
    /// does not tell.
    double memory() throws IOException {
        double sum = resident(process.toHandle());
        Path pidFile = data.resolve("postgres/cluster/postmaster.pid");
        Stream<ProcessHandle> database = Files.exists(pidFile)
                ? ProcessHandle.of(Long.parseLong(
                                Files.readAllLines(pidFile).getFirst().strip()))
                        .stream()
                        .flatMap(master -> Stream.concat(Stream.of(master), master.descendants()))
                : Stream.empty();
        return sum
                + Stream.concat(process.descendants(), database)
                        .distinct()
                        .mapToDouble(ServerProcess::resident)
                        .sum();
    }

    /// Memory of one process in MB. Pages shared between processes (those of the database) are divided among them where
    /// the system tells how many share them.
    private static double resident(ProcessHandle handle) {
        Path folder = Path.of("/proc", Long.toString(handle.pid()));
        try {
            for (String line : Files.readAllLines(folder.resolve("smaps_rollup"))) {
                if (line.startsWith("Pss:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
                }
            }
            return 0;
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
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

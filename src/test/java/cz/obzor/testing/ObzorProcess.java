package cz.obzor.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The built program as a real process.
public final class ObzorProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target", "obzor.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final Path data;
    private final Path errors;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;

    private ObzorProcess(Process process, Path data, Path errors) throws IOException {
        this.process = process;
        this.data = data;
        this.errors = errors;
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        if (line == null) {
            throw new IllegalStateException("The program did not start: " + Files.readString(errors));
        }
        this.address = URI.create(line);
    }

    /// Starts {@code serve} at a free port and waits for its address.
    public static ObzorProcess serve(Path data, String... more) {
        try {
            List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0", "--data", data.toString()));
            arguments.addAll(List.of(more));
            Path errors = Files.createTempFile("obzor", ".log");
            return new ObzorProcess(start(errors, Map.of(), arguments), data, errors);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Runs a command to its end.
    public static Ended run(Map<String, String> environment, String... arguments) {
        try {
            Path errors = Files.createTempFile("obzor", ".log");
            Process process = start(errors, environment, List.of(arguments));
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE)) {
                process.destroyForcibly();
                throw new AssertionError("Did not end: " + String.join(" ", arguments));
            }
            return new Ended(process.exitValue(), output, Files.readString(errors));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Process start(Path errors, Map<String, String> environment, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                JAR.toAbsolutePath().toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("OBZOR_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /// @param status of the exit
    public record Ended(int status, String output, String errors) {}

    public URI uri(String path) {
        return address.resolve(path);
    }

    public String token() {
        try {
            return Files.readString(data.resolve("operator.token")).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public HttpRequest.Builder asOperator(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token());
    }

    public HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /// Number of the main process of its embedded database.
    public long database() {
        try {
            Path file = data.resolve("postgres/cluster/postmaster.pid");
            return Long.parseLong(Files.readAllLines(file).getFirst().strip());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// As a power cut would: nothing is tidied up.
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /// As an operator would: SIGTERM; gives the exit status.
    public int end() {
        process.destroy();
        await();
        return process.exitValue();
    }

    private void await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("The program does not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            end();
        }
        client.close();
    }
}

package cz.obzor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The built program, running as a process of its own.
public final class ObzorProcess implements AutoCloseable {
    public static final String PASSWORD = "kolotoč a modrý traktor";
    private @Nullable String key;
    private static final Path JAR = Path.of("target/obzor.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final Path data;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<Thread> readers;

    private ObzorProcess(Path data, Map<String, String> environment, List<String> arguments) {
        this.data = data;
        assertThat(JAR).as("the built program (mvn package)").exists();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xms96m",
                "-Xmx512m",
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                JAR.toAbsolutePath().toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("OBZOR_"));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        readers = List.of(reading(process.getInputStream(), output), reading(process.getErrorStream(), errors));
    }

    /// One server for all tests of this run that do not mind each other's documents.
    public static ObzorProcess shared() {
        return SharedHolder.PROCESS;
    }

    /// Starts a server at a free port and waits until it says where.
    public static ObzorProcess serve(Path data, String... options) {
        return serve(data, Map.of(), options);
    }

    public static ObzorProcess serve(Path data, Map<String, String> environment, String... options) {
        return start(data, environment, "serve", options);
    }

    /// Starts a command that serves, and waits until it says where.
    public static ObzorProcess start(Path data, Map<String, String> environment, String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command, "--port", "0", "--data", data.toString()));
        arguments.addAll(List.of(options));
        return started(data, environment, arguments);
    }

    /// Starts a server that knows its own address: at a free port of {@code localhost}.
    public static ObzorProcess serveAtItsAddress(Path data) throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        return started(
                data,
                Map.of("OBZOR_BASE_URL", "http://localhost:" + port),
                List.of("serve", "--port", Integer.toString(port), "--data", data.toString()));
    }

    private static ObzorProcess started(Path data, Map<String, String> environment, List<String> arguments) {
        var started = new ObzorProcess(data, environment, arguments);
        Await.until(PATIENCE, "the program runs", () -> {
            if (!started.process.isAlive()) {
                throw new AssertionError("It ended: " + started.errors());
            }
            return !started.output.isEmpty();
        });
        return started;
    }

    /// What a command that ends by itself came to.
    ///
    /// @param status of the exit
    public record Ended(int status, String output, String errors) {}

    public static Ended run(String... arguments) {
        return run(Map.of(), arguments);
    }

    public static Ended run(Map<String, String> environment, String... arguments) {
        try (var started = new ObzorProcess(Path.of("none"), environment, List.of(arguments))) {
            if (!started.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("It does not end: " + started.errors());
            }
            for (Thread reader : started.readers) {
                reader.join();
            }
            return new Ended(started.process.exitValue(), String.join("\n", started.output()), started.errors());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Address that it printed.
    public String address() {
        return output.getFirst();
    }

    /// By which the command line of this machine is known.
    private String secret() {
        try {
            return Files.readString(data.resolve("local.secret")).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Key of a ministry that may do whatever a program may.
    private String key() {
        if (key == null) {
            var operator = new Api(address(), "", secret());
            String ministry =
                    made(operator, "/api/v1/organisations", """
                            {"kind": "ministry", "name": "Ministerstvo zkoušek"}
                            """).get("id").asString();
            key = made(operator, "/api/v1/organisations/" + ministry + "/keys", """
                            {"name": "zkoušky",
                             "scopes": ["document-add", "document-change", "strategy-confirm", "framework-change"]}
                            """)
                    .get("secret")
                    .asString();
        }
        return key;
    }

    private static JsonNode made(Api operator, String path, String body) {
        HttpResponse<String> answer = operator.send(operator.asOperator(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() != 201) {
            throw new AssertionError(path + ": " + answer.body());
        }
        return Api.json(answer);
    }

    public Api api() {
        return new Api(address(), key(), secret());
    }

    /// Makes somebody an administrator, who signs in with {@link #PASSWORD}.
    public void administrator(String email) {
        made(new Api(address(), "", secret()), "/api/v1/administrators", """
                {"email": "%s", "password": "%s"}
                """.formatted(email, PASSWORD));
    }

    public Visitor visitor() {
        return new Visitor(address());
    }

    public URI uri(String path) {
        return URI.create(address()).resolve(path);
    }

    public HttpResponse<String> get(String path) {
        return api().get(path);
    }

    public HttpRequest.Builder asOperator(String path) {
        return api().asOperator(path);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return api().send(request);
    }

    public Path data() {
        return data;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// Lines of standard output.
    public List<String> output() {
        return List.copyOf(output);
    }

    /// Standard error, without the notice of the virtual machine on modules that it does not know yet.
    public String errors() {
        return errors.stream()
                .filter(line -> !line.startsWith("WARNING: Using incubator modules"))
                .collect(Collectors.joining("\n"));
    }

    /// Sends SIGTERM and gives the exit status.
    public int end() {
        process.destroy();
        return ended();
    }

    /// Sends SIGKILL, which nobody can prepare for.
    public void kill() {
        process.destroyForcibly();
        ended();
    }

    /// Processes that work in its data folder besides itself: reading processes and the database server.
    public List<ProcessHandle> helpers() {
        return workingIn(data);
    }

    /// All processes that name a data folder on their command line, the program itself aside.
    public static List<ProcessHandle> workingIn(Path data) {
        String folder = data.toAbsolutePath().toString();
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.info()
                        .commandLine()
                        .filter(line -> line.contains(folder)
                                && !line.contains("obzor.jar serve")
                                && !line.contains("obzor.jar demo"))
                        .isPresent())
                .toList();
    }

    /// Number of the main process of the database server, as its pid file says.
    public long database() {
        try {
            return Long.parseLong(Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            end();
        }
    }

    private int ended() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("It does not end: " + errors());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Thread reading(InputStream stream, List<String> lines) {
        return Thread.ofPlatform().daemon().start(() -> {
            try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException ended) {
                // a killed process closes its streams
            }
        });
    }

    private static final class SharedHolder {
        static final ObzorProcess PROCESS = serve(DataFolders.fresh());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PROCESS::close));
        }
    }
}

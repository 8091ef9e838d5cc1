package cz.obzor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Await;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.ObzorProcess;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A client made of the description of the API by a generator that the whole world uses.
class GeneratedClientIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path GENERATOR = TARGET.resolve("client-generator");
    private static final String READING = """
            import client.ApiClient;
            import client.api.StrategiesApi;

            class Reading {
                public static void main(String[] arguments) throws Exception {
                    ApiClient client = new ApiClient();
                    client.updateBaseUri(arguments[0]);
                    new StrategiesApi(client)
                            .getStrategies(arguments[1], null, null, null, null, null, 5, null)
                            .getItems()
                            .forEach(strategy -> System.out.println(strategy.getId() + " " + strategy.getTitle()));
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void compilesAndReadsTheListOfStrategies() throws IOException, InterruptedException {
        ObzorProcess program = ObzorProcess.shared();
        String id = program.api()
                .register(Multipart.form()
                        .field("metadata", "{\"title\": \"Strategie klientova\", \"kind\": \"strategy\"}")
                        .file("strategie.txt", "Cíl 1: Doprava".getBytes(StandardCharsets.UTF_8)))
                .get("id")
                .asString();
        Await.until(
                Duration.ofSeconds(30),
                "strategy registered",
                () -> program.api().get("/api/v1/strategies/" + id).statusCode() == 200);
        Path description = Files.writeString(
                folder.resolve("openapi.json"),
                program.api().get("/api/v1/openapi.json").body());
        run(
                java("java"),
                "-jar",
                GENERATOR.resolve("openapi-generator-cli.jar").toString(),
                "generate",
                "-i",
                description.toString(),
                "-g",
                "java",
                "--library",
                "native",
                "-o",
                folder.resolve("client").toString(),
                "--additional-properties=openApiNullable=false,useJakartaEe=true,"
                        + "invokerPackage=client,apiPackage=client.api,modelPackage=client.model");
        Files.writeString(folder.resolve("Reading.java"), READING);
        List<String> compile = new ArrayList<>(List.of(
                java("javac"),
                "-nowarn",
                "-d",
                folder.resolve("classes").toString(),
                "-cp",
                libraries(),
                folder.resolve("Reading.java").toString()));
        try (Stream<Path> files = Files.walk(folder.resolve("client/src/main"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> compile.add(file.toString()));
        }
        run(compile.toArray(String[]::new));
        assertThat(run(
                        java("java"),
                        "-cp",
                        folder.resolve("classes") + File.pathSeparator + libraries(),
                        "Reading",
                        program.address(),
                        "klientova"))
                .contains(id + " Strategie klientova");
    }

    private static String libraries() throws IOException {
        try (Stream<Path> ours = Files.list(TARGET.resolve("lib"));
                Stream<Path> others = Files.list(GENERATOR)) {
            return Stream.concat(ours, others.filter(jar -> !jar.toString().contains("generator-cli")))
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int status = process.waitFor();
        String said = Files.readString(output);
        assertThat(status).as(said).isZero();
        return said;
    }
}

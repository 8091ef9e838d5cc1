package cz.obzor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Api;
import cz.obzor.testing.Await;
import cz.obzor.testing.DataFolders;
import cz.obzor.testing.ObzorProcess;
import cz.obzor.testing.ObzorProcess.Ended;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void runsRefusesASecondProcessEndsCleanlyAndKeepsEverything() throws IOException {
        Path data = DataFolders.fresh();
        String id;
        String secret;
        try (ObzorProcess first = ObzorProcess.serve(data)) {
            assertThat(first.output()).containsExactly(first.address());
            assertThat(first.address()).matches("http://localhost:\\d+");
            assertThat(first.api().get("/").statusCode()).isEqualTo(200);
            assertThat(first.api().get("/health/live").statusCode()).isEqualTo(200);
            assertThat(first.api().get("/health/ready").statusCode()).isEqualTo(200);
            secret = Files.readString(data.resolve("local.secret")).strip();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("local.secret"))))
                    .isEqualTo("rw-------");
            assertThat(first.errors()).as("the secret is not in the log").doesNotContain(secret);
            id = first.api()
                    .registerAndRead("Zůstane", "zustane.txt", "Chytrá lavička.".getBytes(StandardCharsets.UTF_8))
                    .get("id")
                    .asString();

            Ended second = ObzorProcess.run("serve", "--port", "0", "--data", data.toString());
            assertRefused(second, data.toString(), "in use", "--data");
            assertThat(first.api().get("/dokumenty/" + id).statusCode()).isEqualTo(200);

            assertThat(first.helpers()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(first.end())
                    .as("the exit status that the shell gives to SIGTERM")
                    .isEqualTo(143);
            Await.until(
                    PATIENCE,
                    "nothing works in the folder",
                    () -> first.helpers().isEmpty());
            assertThat(first.errors()).doesNotContain("Exception").doesNotContain("ERROR");
        }
        portTaken(data);
        try (ObzorProcess again = ObzorProcess.serve(data)) {
            Api api = again.api();
            assertThat(Files.readString(data.resolve("local.secret")).strip())
                    .as("made anew at every start")
                    .isNotEqualTo(secret);
            assertThat(api.json("/api/v1/documents/" + id + "/pages/1")
                            .get("text")
                            .asString())
                    .contains("Chytrá lavička");
            Await.until(
                    PATIENCE,
                    "found",
                    () -> api.search("chytre lavicky").get("total").asInt() == 1);
        }
    }

    private void portTaken(Path data) throws IOException {
        try (var taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            Ended ended = ObzorProcess.run("serve", "--port", port, "--data", data.toString());
            assertRefused(ended, port, "taken", "--port");
        }
        Await.until(
                PATIENCE,
                "nothing works in the folder",
                () -> ObzorProcess.workingIn(data).isEmpty());
    }

    @Test
    void refusesAnUnknownKeyOfTheSettingsFile() throws IOException {
        Path settings = Files.writeString(folder.resolve("obzor.properties"), "serve.port = 8080\n");
        assertRefused(
                ObzorProcess.run("serve", "--data", data(), "--settings", settings.toString()),
                "serve.port",
                "Did you mean server.port?");
    }

    @Test
    void refusesAnUnknownVariable() {
        assertRefused(
                ObzorProcess.run(Map.of("OBZOR_DATABASE_PASWORD", "x"), "serve", "--data", data()),
                "OBZOR_DATABASE_PASWORD",
                "Did you mean OBZOR_DATABASE_PASSWORD?");
    }

    @Test
    void refusesAValueThatCannotBeUsed() {
        assertRefused(
                ObzorProcess.run(Map.of("OBZOR_SERVER_PORT", "70000"), "serve", "--data", data()),
                "server.port",
                "70000");
        assertRefused(
                ObzorProcess.run(Map.of("OBZOR_UPLOAD_MAX_FILE_SIZE", "much"), "serve", "--data", data()),
                "upload.max-file-size",
                "much");
    }

    @Test
    void refusesADatabaseServerThatDoesNotAnswer() {
        assertRefused(
                ObzorProcess.run(
                        Map.of("OBZOR_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/obzor"), "serve", "--data", data()),
                "database");
    }

    @Test
    void refusesADataFolderThatCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertRefused(ObzorProcess.run("serve", "--data", file.toString()), file.toString(), "--data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dance", "serve --colour red", "serve --port x", "serve extra", "--data"})
    void tellsHowItIsUsedWhenUsedWrongly(String arguments) {
        Ended ended = ObzorProcess.run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.output()).isEmpty();
        assertThat(ended.errors()).containsPattern("Usage: obzor|Did you mean").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "serve --help", "demo --help"})
    void helpIsAResult(String arguments) {
        Ended ended = ObzorProcess.run(arguments.split(" "));
        assertThat(ended.status()).isZero();
        assertThat(ended.output()).contains("Usage: obzor");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static void assertRefused(Ended ended, String... said) {
        assertThat(ended.status()).as(ended.errors()).isEqualTo(1);
        assertThat(ended.output()).isEmpty();
        assertThat(ended.errors()).contains(said).doesNotContain("\tat ");
        List<String> lines = ended.errors().lines().toList();
        assertThat(lines).as("one sentence, not a log").hasSizeLessThanOrEqualTo(2);
    }
}

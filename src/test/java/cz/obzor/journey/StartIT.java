package cz.obzor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Await;
import cz.obzor.testing.ObzorProcess;
import cz.obzor.testing.ObzorProcess.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the program starts, refuses to start, and ends.
class StartIT {
    @TempDir
    private Path folder;

    @Test
    void servesUntilItIsToldToEndAndLeavesNothingRunning() throws Exception {
        Path data = folder.resolve("data");
        try (ObzorProcess obzor = ObzorProcess.serve(data)) {
            assertThat(obzor.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(obzor.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(obzor.get("/").body()).contains("Obzor");
            assertThat(obzor.get("/metrics").statusCode()).isEqualTo(401);
            assertThat(obzor.send(obzor.asOperator("/metrics")).body()).contains("jvm_memory_used_bytes");

            List<ProcessHandle> children = obzor.handle().descendants().toList();
            long database = obzor.database();
            assertThat(obzor.end()).isIn(0, 143);
            Await.until(
                    Duration.ofSeconds(10),
                    "no process is left",
                    () -> children.stream().noneMatch(ProcessHandle::isAlive)
                            && ProcessHandle.of(database)
                                    .filter(ProcessHandle::isAlive)
                                    .isEmpty());
        }
    }

    @Test
    void keepsASecondProcessOutOfItsDataFolderAndItsPort() throws Exception {
        Path data = folder.resolve("data");
        try (ObzorProcess first = ObzorProcess.serve(data)) {
            Ended second = ObzorProcess.run(Map.of(), "serve", "--port", "0", "--data", data.toString());
            assertThat(second.status()).isEqualTo(1);
            assertThat(second.output()).isEmpty();
            assertThat(second.errors()).contains("is in use by another process").contains("--data");

            String port = Integer.toString(first.uri("/").getPort());
            Ended third = ObzorProcess.run(
                    Map.of(),
                    "serve",
                    "--port",
                    port,
                    "--data",
                    folder.resolve("other").toString());
            assertThat(third.status()).isEqualTo(1);
            assertThat(third.errors()).contains("port " + port).contains("--port");

            assertThat(first.get("/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void refusesSettingsThatNobodyKnows() throws Exception {
        Path settings = Files.writeString(folder.resolve("obzor.properties"), "databse.url = x\n");
        Ended file = ObzorProcess.run(Map.of(), "serve", "--settings", settings.toString());
        assertThat(file.status()).isEqualTo(1);
        assertThat(file.errors()).contains("databse.url").contains("Did you mean database.url?");

        Ended variable = ObzorProcess.run(Map.of("OBZOR_DATABASE_ULR", "x"), "serve");
        assertThat(variable.status()).isEqualTo(1);
        assertThat(variable.errors()).contains("OBZOR_DATABASE_ULR").contains("OBZOR_DATABASE_URL");

        Ended value = ObzorProcess.run(
                Map.of("OBZOR_DATABASE_URL", "mysql://x"),
                "serve",
                "--data",
                folder.resolve("d").toString());
        assertThat(value.status()).isEqualTo(1);
        assertThat(value.errors()).contains("database.url must begin with jdbc:postgresql:");
    }

    @Test
    void tellsWrongUseFromFailure() {
        assertThat(ObzorProcess.run(Map.of(), "fly").status()).isEqualTo(2);
        assertThat(ObzorProcess.run(Map.of()).status()).isEqualTo(2);
        assertThat(ObzorProcess.run(Map.of(), "serve", "--port", "many").status())
                .isEqualTo(2);
        Ended help = ObzorProcess.run(Map.of(), "--help");
        assertThat(help.status()).isZero();
        assertThat(help.output())
                .contains("serve")
                .contains("demo")
                .contains("import")
                .contains("bench");
        assertThat(ObzorProcess.run(Map.of(), "import", "territory", "/nowhere.csv")
                        .errors())
                .contains("/nowhere.csv");
    }
}

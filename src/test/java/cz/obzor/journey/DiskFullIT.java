package cz.obzor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Api;
import cz.obzor.testing.Await;
import cz.obzor.testing.DataFolders;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.ObzorProcess;
import cz.obzor.testing.Visitor;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/// The disk that holds the files and the search index fills up. The database lies on another one, as it does where an
/// operator has a server for it.
class DiskFullIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Path DATA = DataFolders.fresh();
    private static boolean mounted;

    @BeforeAll
    static void mountASmallDisk() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", DATA.toString());
        Assumptions.assumeTrue(mounted, "skipped: no right to mount a small disk here");
        Path elsewhere = DATA.resolveSibling(DATA.getFileName() + "-postgres");
        FileSystemUtils.deleteRecursively(elsewhere);
        Files.createDirectories(elsewhere);
        Files.createSymbolicLink(DATA.resolve("postgres"), elsewhere);
    }

    @AfterAll
    static void unmount() throws Exception {
        if (mounted) {
            run("umount", DATA.toString());
        }
    }

    @Test
    void writesAreRefusedWhileItIsFullAndWorkAgainAfterwards() throws Exception {
        try (ObzorProcess program = ObzorProcess.serve(DATA)) {
            Api api = program.api();
            api.registerAndRead("Před zaplněním", "pred.txt", bytes("Cyklostezka podél řeky."));
            Await.until(PATIENCE, "found", () -> found(api, "cyklostezky") == 1);
            Path filler = fill();

            HttpResponse<String> large = api.post(Multipart.form().file("velky.txt", random(300_000)));
            assertThat(large.statusCode()).as(large.body()).isEqualTo(507);
            assertThat(Api.json(large).get("type").asString()).endsWith(":storage-full");
            assertThat(Api.json(large).get("detail").asString()).contains("místo");
            var visitor = program.visitor();
            program.administrator("disk@example.cz");
            visitor.signIn("disk@example.cz", ObzorProcess.PASSWORD);
            Visitor.Answer form = visitor.submit(
                    visitor.get("/dokumenty/novy").page().selectFirst("main form.form"),
                    Map.of("title", "Plný disk"),
                    Map.of("velky.txt", random(300_000)));
            assertThat(form.status()).isEqualTo(507);
            assertThat(Visitor.value(form.page(), "title")).isEqualTo("Plný disk");

            // details go to the database, which has room; the index, which has none, must catch up later
            String id =
                    api.json("/api/v1/documents").get("items").get(0).get("id").asString();
            HttpResponse<String> changed = api.send(api.withKey("/api/v1/documents/" + id)
                    .header("Content-Type", "application/json")
                    .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"title\": \"Rozhledna na kopci\"}")));
            assertThat(changed.statusCode()).isIn(200, 507);
            Await.sleep(Duration.ofSeconds(4));
            for (String address : new String[] {"/", "/dokumenty", "/dokumenty/" + id, "/hledat?q=cyklostezky"}) {
                assertThat(api.get(address).statusCode()).as(address).isEqualTo(200);
            }

            Files.delete(filler);
            String after = api.registerAndRead("Po uvolnění", "po.txt", bytes("Vyhlídka nad údolím."))
                    .get("id")
                    .asString();
            Await.until(
                    PATIENCE,
                    "what came afterwards is found",
                    () -> api.search("vyhlídky nad údolím").toString().contains(after));
            if (changed.statusCode() == 200) {
                Await.until(PATIENCE, "what changed meanwhile is found", () -> found(api, "rozhledny na kopci") == 1);
            }
            assertThat(program.isAlive()).isTrue();
        }
    }

    /// Fills the disk to the last block.
    private static Path fill() throws IOException {
        Path filler = DATA.resolve("filler");
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full.getMessage()).contains("No space left");
        }
        return filler;
    }

    private static int found(Api api, String text) {
        return api.search(text).get("total").asInt();
    }

    private static byte[] random(int size) {
        var random = new Random(size);
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i % 60 == 59 ? '\n' : 'a' + random.nextInt(26));
        }
        return bytes;
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

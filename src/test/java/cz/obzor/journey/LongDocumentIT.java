package cz.obzor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Api;
import cz.obzor.testing.Await;
import cz.obzor.testing.Multipart;
import cz.obzor.testing.ObzorProcess;
import cz.obzor.testing.Pdfs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A document of two thousand pages.
class LongDocumentIT {
    private static final int PAGES = 2000;
    private static final int LINES = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /// what may be added to the live heap of the server while it passes the pages on
    private static final long FLAT = 60L << 20;

    @TempDir
    private Path folder;

    private final ObzorProcess program = ObzorProcess.shared();
    private final Api api = program.api();

    @Test
    void isReadWholeWithoutTheServerHoldingIt() throws Exception {
        Path file = folder.resolve("dlouhy.pdf");
        try (OutputStream out = Files.newOutputStream(file)) {
            Pdfs.write(out, PAGES, LongDocumentIT::lines);
        }
        long before = liveHeap();
        String id = api.register(Multipart.form()
                        .field("metadata", "{\"title\": \"Dlouhý dokument\"}")
                        .file("dlouhy.pdf", file))
                .get("id")
                .asString();
        List<Long> meanwhile = new ArrayList<>();
        Await.until(PATIENCE, "read", () -> {
            JsonNode reading = api.json("/api/v1/documents/" + id).get("reading");
            if (reading.get("pages").asInt() > PAGES / 10 * (meanwhile.size() + 1)) {
                long live = liveHeap();
                // what comes after the reading, mining, does hold the document
                if (isBeingRead(id)) {
                    meanwhile.add(live);
                }
            }
            return reading.get("state").asString().equals("done");
        });
        assertThat(meanwhile)
                .as("looks at the heap")
                .isNotEmpty()
                .allSatisfy(live -> assertThat(live - before)
                        .as("live heap before " + before + ", meanwhile " + meanwhile)
                        .isLessThan(FLAT));
        nothingIsCut(id);
    }

    private boolean isBeingRead(String id) {
        return api.json("/api/v1/documents/" + id)
                .get("reading")
                .get("state")
                .asString()
                .equals("reading");
    }

    private void nothingIsCut(String id) {
        assertThat(api.json("/api/v1/documents/" + id)
                        .get("reading")
                        .get("pages")
                        .asInt())
                .isEqualTo(PAGES);
        for (int page = 1; page <= PAGES; page += page < 20 || page > PAGES - 20 ? 1 : 49) {
            String text = api.json("/api/v1/documents/" + id + "/pages/" + page)
                    .get("text")
                    .asString();
            assertThat(text)
                    .contains(lines(page).getFirst())
                    .contains(lines(page).getLast());
        }
        for (int page : new int[] {1, 999, PAGES}) {
            Await.until(PATIENCE, "page " + page + " is found", () -> {
                JsonNode hit = api.search("\"" + word(page) + "\"").get("items").get(0);
                return hit.get("id").asString().equals(id) && hit.get("page").asInt() == page;
            });
        }
    }

    private static List<String> lines(int page) {
        List<String> lines = new ArrayList<>();
        lines.add("Strana číslo " + page + " se slovem " + word(page));
        for (int line = 1; line < LINES; line++) {
            lines.add("Odstavec " + page + "." + line + " podpoří rozvoj veřejné dopravy a příměstských oblastí");
        }
        lines.add("Konec strany číslo " + page);
        return lines;
    }

    private static String word(int page) {
        return "slovo" + Integer.toString(page * 7919, 26);
    }

    /// Bytes of the server's heap that are still in use after a full collection.
    private long liveHeap() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        var collection = new ProcessBuilder(
                        jcmd.toString(), Long.toString(program.handle().pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(collection.waitFor()).isZero();
        return api.send(api.asOperator("/metrics"))
                .body()
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{") && line.contains("area=\"heap\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}

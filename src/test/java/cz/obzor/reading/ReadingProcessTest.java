package cz.obzor.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cz.obzor.testing.Pdfs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reading processes under bad conditions: each test has real ones of its own.
class ReadingProcessTest {
    @TempDir
    Path folder;

    private Path control;

    @BeforeEach
    void makeAControlFile() throws IOException {
        control = folder.resolve("kontrola.pdf");
        Files.write(control, Pdfs.of("Kontrolní dokument"));
    }

    private ProcessReader start(ReadingSettings settings) throws IOException {
        return ProcessReader.start(settings, folder.resolve("work"));
    }

    private static ReadingSettings one() {
        return ReadingSettings.defaults().withProcesses(1).withOcr(false);
    }

    private void assertStillReads(ProcessReader reader) throws InterruptedException {
        assertThat(ReadFile.by(reader, control, "kontrola.pdf").text()).isEqualTo("Kontrolní dokument");
    }

    private Path longDocument(int pages) throws IOException {
        Path file = folder.resolve("dlouhy.pdf");
        try (OutputStream out = Files.newOutputStream(file)) {
            Pdfs.write(out, pages, number -> List.of("Strana " + number, "Rozvoj obce a jejích záměrů."));
        }
        return file;
    }

    @Test
    void startsAProcessAgainThatDiedBetweenFiles() throws Exception {
        try (ProcessReader reader = start(one())) {
            assertStillReads(reader);
            ProcessHandle process = reader.processes().getFirst();
            process.destroyForcibly();
            process.onExit().get(10, TimeUnit.SECONDS);
            assertStillReads(reader);
            assertThat(reader.processes().getFirst().pid()).isNotEqualTo(process.pid());
        }
    }

    @Test
    void keepsThePagesToldBeforeAProcessDied() throws Exception {
        Path file = longDocument(3000);
        try (ProcessReader reader = start(one())) {
            List<Page> pages = new ArrayList<>();
            Outcome outcome = reader.read(file, "dlouhy.pdf", page -> {
                pages.add(page);
                if (page.number() == 50) {
                    reader.processes().forEach(ProcessHandle::destroyForcibly);
                }
            });
            assertThat(((Outcome.Failed) outcome).reason()).isEqualTo(FailureReason.CRASHED);
            assertThat(pages).hasSizeGreaterThanOrEqualTo(50);
            assertThat(pages.get(49).text()).startsWith("Strana 50");
            assertStillReads(reader);
        }
    }

    @Test
    void stopsAFileThatTakesTooLong() throws Exception {
        // a few nested forms that are drawn some fifty thousand times each, on page after page
        Path file = folder.resolve("pomaly.pdf");
        Files.writeString(file, slowPdf(400), StandardCharsets.ISO_8859_1);
        try (ProcessReader reader = start(one().withTimeLimit(Duration.ofMillis(1500)))) {
            assertStillReads(reader);
            long before = System.nanoTime();
            assertThat(ReadFile.by(reader, file, "pomaly.pdf").failure()).isEqualTo(FailureReason.TIME_LIMIT);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
            assertStillReads(reader);
        }
    }

    private static String slowPdf(int pages) {
        String kids = " 3 0 R".repeat(pages);
        String draw = "/A Do ".repeat(200);
        return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[" + kids + "]/Count " + pages + ">>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Contents 6 0 R"
                + "/Resources<</XObject<</A 4 0 R>>>>>>endobj\n"
                + stream("4 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</A 5 0 R>>>>", draw)
                + stream("5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 1 1]", "0 0 m 1 1 l S ".repeat(300))
                + stream("6 0 obj<<", draw)
                + "trailer<</Root 1 0 R>>\n%%EOF";
    }

    private static String stream(String head, String content) {
        return head + "/Length " + content.length() + ">>stream\n" + content + "\nendstream endobj\n";
    }

    @Test
    void stopsAFileThatTakesTooMuchMemory() throws Exception {
        Path file = folder.resolve("obrovska.html");
        Files.writeString(file, "<html><body>" + "<p><b>a</b><i>b</i></p>".repeat(1_500_000) + "</body></html>");
        ReadingSettings small = new ReadingSettings(
                1,
                64,
                Duration.ofSeconds(60),
                Duration.ZERO,
                500,
                200L << 20,
                false,
                Duration.ofSeconds(30),
                1000,
                1_000_000);
        try (ProcessReader reader = start(small)) {
            assertThat(ReadFile.by(reader, file, "obrovska.html").failure()).isEqualTo(FailureReason.MEMORY_LIMIT);
            assertStillReads(reader);
        }
    }

    @Test
    void stopsAFileThatFillsTheDisk() throws Exception {
        Path file = longDocument(2500);
        try (ProcessReader reader = start(one().withDiskLimit(1 << 20))) {
            Path temp = folder.resolve("work/reader-1/odpad");
            Outcome outcome = reader.read(file, "dlouhy.pdf", page -> {
                if (page.number() == 20) {
                    write(temp, new byte[2 << 20]);
                }
                if (page.number() > 20) {
                    sleep(5);
                }
            });
            assertThat(((Outcome.Failed) outcome).reason()).isEqualTo(FailureReason.DISK_LIMIT);
            assertThat(temp).doesNotExist();
            assertStillReads(reader);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void streamsTwoThousandPagesThroughASmallHeap() throws Exception {
        Path file = longDocument(2000);
        ReadingSettings small = new ReadingSettings(
                1,
                64,
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                500,
                200L << 20,
                false,
                Duration.ofSeconds(30),
                5000,
                1_000_000);
        try (ProcessReader reader = start(small)) {
            int[] pages = {0};
            Outcome outcome = reader.read(file, "dlouhy.pdf", page -> {
                pages[0]++;
                assertThat(page.text()).startsWith("Strana " + pages[0]);
            });
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
            assertThat(pages[0]).isEqualTo(2000);
        }
    }

    @Test
    void keepsThePagesUnderTheLimitOfPages() throws Exception {
        Path file = longDocument(12);
        ReadingSettings few = new ReadingSettings(
                1,
                128,
                Duration.ofSeconds(30),
                Duration.ZERO,
                500,
                200L << 20,
                false,
                Duration.ofSeconds(30),
                10,
                1_000_000);
        try (ProcessReader reader = start(few)) {
            ReadFile read = ReadFile.by(reader, file, "dlouhy.pdf");
            assertThat(read.failure()).isEqualTo(FailureReason.CONTENT_LIMIT);
            assertThat(read.pages()).hasSize(10);
            assertStillReads(reader);
        }
    }

    @Test
    void letsAFaultOfTheTakerThroughAndReadsOn() throws Exception {
        try (ProcessReader reader = start(one())) {
            assertThatThrownBy(() -> reader.read(control, "kontrola.pdf", page -> {
                        throw new IllegalStateException("databáze je pryč");
                    }))
                    .hasMessage("databáze je pryč");
            assertStillReads(reader);
        }
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() throws Exception {
        Path file = folder.resolve("pomaly.pdf");
        Files.writeString(file, slowPdf(400), StandardCharsets.ISO_8859_1);
        try (ProcessReader reader = start(one());
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Thread[] caller = new Thread[1];
            Future<Boolean> interrupted = threads.submit(() -> {
                caller[0] = Thread.currentThread();
                try {
                    reader.read(file, "pomaly.pdf", page -> caller[0].interrupt());
                    return false;
                } catch (InterruptedException e) {
                    return true;
                }
            });
            assertThat(interrupted.get(20, TimeUnit.SECONDS)).isTrue();
            assertStillReads(reader);
        }
    }

    @Test
    void readsSeveralFilesAtOnce() throws Exception {
        try (ProcessReader reader = start(one().withProcesses(2));
                ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<String>> texts = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                texts.add(threads.submit(
                        () -> ReadFile.by(reader, control, "kontrola.pdf").text()));
            }
            for (Future<String> text : texts) {
                assertThat(text.get()).isEqualTo("Kontrolní dokument");
            }
            assertThat(reader.processes()).hasSize(2);
        }
    }

    @Test
    void passesNoEnvironmentButPathAndLanguage() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/environ")), "skipped: no /proc on this system");
        try (ProcessReader reader = start(one())) {
            assertStillReads(reader);
            String environment = Files.readString(
                    Path.of("/proc/" + reader.processes().getFirst().pid() + "/environ"));
            assertThat(environment.split("\0", -1))
                    .filteredOn(entry -> !entry.isEmpty())
                    .extracting(entry -> entry.substring(0, entry.indexOf('=')))
                    .containsOnly("PATH", "LANG", "PWD");
        }
    }

    @Test
    void hasANetworkOfItsOwnWhereTheSystemGivesOne() throws Exception {
        Path own = Path.of("/proc/self/ns/net");
        assumeTrue(Files.exists(own), "skipped: no network namespaces on this system");
        assumeTrue(new Launch(one()).hasOwnNetworkNamespace(), "skipped: network namespaces are not allowed here");
        try (ProcessReader reader = start(one())) {
            assertStillReads(reader);
            Path theirs = Path.of("/proc/" + reader.processes().getFirst().pid() + "/ns/net");
            assertThat(Files.readSymbolicLink(theirs)).isNotEqualTo(Files.readSymbolicLink(own));
        }
    }

    @Test
    void endsWithTheServerEvenInTheMiddleOfAFile() throws Exception {
        Path file = folder.resolve("pomaly.pdf");
        Files.writeString(file, slowPdf(4000), StandardCharsets.ISO_8859_1);
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledServer.class.getName(),
                        folder.resolve("other").toString(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ProcessHandle child;
        try (BufferedReader in = server.inputReader()) {
            String line = in.readLine();
            while (line != null && !line.startsWith("reading by ")) {
                line = in.readLine();
            }
            child = ProcessHandle.of(Long.parseLong(line.substring("reading by ".length())))
                    .orElseThrow();
            server.destroyForcibly().waitFor();
        }
        child.onExit().get(10, TimeUnit.SECONDS);
        assertThat(child.isAlive()).isFalse();
    }
}

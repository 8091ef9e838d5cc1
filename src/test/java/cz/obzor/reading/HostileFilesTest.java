package cz.obzor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Pdfs;
import cz.obzor.testing.Shared;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every hostile file ends as its list of expectations says, and after all of them an honest file is still read.
class HostileFilesTest {
    private static final Set<String> OTHER_KINDS = Set.of("json", "strings");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir
    private Path work;

    @Test
    void everyFileEndsAsExpectedAndTheReaderSurvives() throws Exception {
        Path folder = Shared.require("data/hostile");
        List<String> rows = Files.readAllLines(folder.resolve("EXPECT.tsv"));
        ReadingSettings settings =
                ReadingSettings.defaults().withTimeLimit(LIMIT).withOcr(false);
        List<String> wrong = new ArrayList<>();
        try (Reader reader = ProcessReader.start(settings, work.resolve("readers"));
                ExecutorService threads = Executors.newFixedThreadPool(settings.processes())) {
            List<Callable<String>> files = rows.stream()
                    .skip(1)
                    .map(row -> row.split("\t", -1))
                    .filter(row -> !OTHER_KINDS.contains(row[3]))
                    .<Callable<String>>map(row -> () -> read(reader, folder, row))
                    .toList();
            assertThat(files.size()).isGreaterThan(400);
            for (Future<String> done : threads.invokeAll(files)) {
                if (!done.get().isEmpty()) {
                    wrong.add(done.get());
                }
            }
            assertThat(wrong).isEmpty();
            Path honest = Files.write(work.resolve("honest.pdf"), Pdfs.of("Poslední soubor je poctivý."));
            assertThat(reader.read(honest, "honest.pdf", page -> assertThat(page.text()).contains("poctivý")))
                    .isInstanceOf(Outcome.Done.class);
        }
    }

    /// @return what is wrong; empty for nothing
    private String read(Reader reader, Path folder, String[] row) throws Exception {
        Path file = folder.resolve(row[0]);
        String name = file.getFileName().toString();
        if (name.endsWith(".gz")) {
            name = name.substring(0, name.length() - ".gz".length());
            file = unpacked(file, name);
        }
        var text = new StringBuilder();
        Outcome outcome = reader.read(file, name, page -> text.append(page.text()).append('\n'));
        String end = outcome instanceof Outcome.Failed failed ? failed.reason().code() : "done";
        boolean right =
                switch (row[4]) {
                    case "TEXT" -> end.equals("done") && folded(text.toString()).contains(folded(row[5]));
                    case "ENCRYPTED" -> end.equals("encrypted");
                    case "REJECT" -> Set.of("not-a-document", "unsupported", "empty").contains(end);
                    case "LIMIT" ->
                        end.endsWith("-limit")
                                || Set.of("unsupported", "not-a-document", "broken").contains(end);
                    default -> !end.equals("crashed");
                };
        return right ? "" : row[0] + " should be " + row[4] + " and ended as " + end + ": " + outcome;
    }

    private Path unpacked(Path file, String name) throws IOException {
        Path target = Files.createTempDirectory(work, "gz").resolve(name);
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
            Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }

    private static String folded(String text) {
        return SPACES.matcher(text).replaceAll(" ");
    }
}

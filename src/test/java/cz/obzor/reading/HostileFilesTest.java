package cz.obzor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Pdfs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {
    private static final Set<String> KINDS =
            Set.of("pdf", "docx", "odt", "xlsx", "csv", "zip", "image", "strings", "json");

    private static final Set<FailureReason> REFUSALS =
            Set.of(FailureReason.NOT_A_DOCUMENT, FailureReason.UNSUPPORTED, FailureReason.EMPTY);

    @TempDir
    Path folder;

    @Test
    void everyFileComesToItsEndAndAControlFileIsReadAfterwards() throws Exception {
        List<HostileSet.Row> rows = HostileSet.rows(KINDS);
        assertThat(rows).hasSizeGreaterThan(600);
        Path control = folder.resolve("kontrola.pdf");
        Files.write(control, Pdfs.of("Kontrolní dokument"));
        ReadingSettings settings = ReadingSettings.defaults().withOcr(false).withTimeLimit(Duration.ofSeconds(10));
        try (ProcessReader reader = ProcessReader.start(settings, folder.resolve("work"));
                ExecutorService threads = Executors.newFixedThreadPool(settings.processes())) {
            List<Future<@Nullable String>> faults = new ArrayList<>();
            for (HostileSet.Row row : rows) {
                faults.add(threads.submit(() -> fault(row, ReadFile.by(reader, unpacked(row), unpackedName(row)))));
            }
            List<String> found = new ArrayList<>();
            for (Future<@Nullable String> fault : faults) {
                String what = fault.get();
                if (what != null) {
                    found.add(what);
                }
            }
            assertThat(found).isEmpty();
            assertThat(ReadFile.by(reader, control, "kontrola.pdf").text()).isEqualTo("Kontrolní dokument");
        }
    }

    /// One cell of two million characters is kept packed.
    private Path unpacked(HostileSet.Row row) throws IOException {
        if (!row.name().endsWith(".csv.gz")) {
            return row.file();
        }
        Path file = folder.resolve(unpackedName(row));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(row.file())))) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    private static String unpackedName(HostileSet.Row row) {
        return row.name().replace(".csv.gz", ".csv");
    }

    /// @return null where the file came to what it must
    private static @Nullable String fault(HostileSet.Row row, ReadFile read) {
        FailureReason failure = read.outcome() instanceof Outcome.Failed failed ? failed.reason() : null;
        boolean right = failure != FailureReason.CRASHED
                && storable(read)
                && switch (row.kind()) {
                    // what JSON must come to concerns the API; here it is text like any other
                    case "json", "strings" -> true;
                    default ->
                        switch (row.expect()) {
                            case "TEXT" -> failure == null && read.text().contains(row.mustContain());
                            case "ENCRYPTED" -> failure == FailureReason.ENCRYPTED;
                            case "REJECT" -> REFUSALS.contains(failure);
                            case "LIMIT" -> isLimit(failure) || REFUSALS.contains(failure);
                            case "INERT" -> failure != null || read.text().contains(row.mustContain());
                            default -> true;
                        };
                };
        return right ? null : row.path() + " must be " + row.expect() + " and came to " + read.outcome();
    }

    private static boolean isLimit(@Nullable FailureReason failure) {
        return failure == FailureReason.CONTENT_LIMIT
                || failure == FailureReason.MEMORY_LIMIT
                || failure == FailureReason.TIME_LIMIT
                || failure == FailureReason.DISK_LIMIT;
    }

    /// PostgreSQL holds neither U+0000 nor half of a surrogate pair.
    private static boolean storable(ReadFile read) {
        String text = read.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || (Character.isHighSurrogate(c) && !Character.isLowSurrogate(text.charAt(i + 1)))) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
            } else if (Character.isLowSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}

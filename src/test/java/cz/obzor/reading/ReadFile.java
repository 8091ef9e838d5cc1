package cz.obzor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What came of reading one file, for tests. Files go through real processes, which all tests share.
record ReadFile(Outcome outcome, List<Page> pages) {

    private static final class Shared {
        static final ProcessReader READER = start();

        private static ProcessReader start() {
            try {
                Path folder = Files.createTempDirectory("obzor-reading");
                ProcessReader reader =
                        ProcessReader.start(ReadingSettings.defaults().withOcr(false), folder);
                Runtime.getRuntime().addShutdownHook(new Thread(reader::close));
                return reader;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static ReadFile of(Path file, String name) throws InterruptedException {
        return by(Shared.READER, file, name);
    }

    static ReadFile by(Reader reader, Path file, String name) throws InterruptedException {
        List<Page> pages = new ArrayList<>();
        Outcome outcome = reader.read(file, name, pages::add);
        return new ReadFile(outcome, pages);
    }

    static ReadFile of(byte[] content, String name) throws IOException, InterruptedException {
        Path file = Files.createTempFile("read", ".bin");
        try {
            Files.write(file, content);
            return of(file, name);
        } finally {
            Files.delete(file);
        }
    }

    static ReadFile of(String content, String name) throws IOException, InterruptedException {
        return of(content.getBytes(StandardCharsets.UTF_8), name);
    }

    Outcome.Done done() {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return (Outcome.Done) outcome;
    }

    FailureReason failure() {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed) outcome).reason();
    }

    Page page(int number) {
        return pages.get(number - 1);
    }

    String text() {
        return pages.stream().map(Page::text).collect(Collectors.joining("\n"));
    }

    /// Texts of the blocks of a kind.
    List<String> blocks(Block.Kind kind) {
        return pages.stream()
                .flatMap(page -> page.blocks().stream()
                        .filter(block -> block.kind() == kind)
                        .map(block -> page.text().substring(block.start(), block.end())))
                .toList();
    }

    /// Cells of a table as texts, row by row.
    static List<List<String>> cells(Page page, Table table) {
        return table.rows().stream()
                .map(row -> row.cells().stream()
                        .map(cell -> page.text().substring(cell.start(), cell.end()))
                        .toList())
                .toList();
    }

    static Word word(Page page, String text) {
        return page.words().stream()
                .filter(word -> page.text().substring(word.start(), word.end()).equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no word " + text + " in " + page.text()));
    }
}

package cz.obzor.search.lucene;

import static cz.obzor.search.Things.aThing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.obzor.search.Query;
import cz.obzor.search.SearchIndex;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of an index folder that is not as it should be.
class GenerationFolderTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void fill() {
        try (SearchIndex index = LuceneIndexes.in(folder)) {
            index.rebuild(sink ->
                    sink.put("document", "1", aThing("1").saying("Most.").entries()));
        }
    }

    @Test
    void makingAnIndexTouchesNothing() {
        Path nowhere = folder.resolve("nowhere");
        LuceneIndexes.in(nowhere).close();
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void isReadyWhenNothingHappened() {
        assertState(SearchIndex.State.READY, 1);
    }

    @Test
    void startsAnewWhenASegmentIsMissing() throws IOException {
        for (Path file : files(".cfs")) {
            Files.delete(file);
        }
        assertState(SearchIndex.State.INCOMPLETE, 0);
    }

    @Test
    void startsAnewWhenTheListOfSegmentsIsGarbage() throws IOException {
        for (Path file : files("")) {
            if (file.getFileName().toString().startsWith("segments")) {
                Files.writeString(file, "garbage");
            }
        }
        assertState(SearchIndex.State.INCOMPLETE, 0);
    }

    @Test
    void startsAnewWhenAFileIsCutOff() throws IOException {
        for (Path file : files(".cfs")) {
            try (var opened = new RandomAccessFile(file.toFile(), "rw")) {
                opened.setLength(opened.length() / 2);
            }
        }
        assertState(SearchIndex.State.INCOMPLETE, 0);
    }

    @Test
    void saysBrokenWhenContentWasChangedUnderIt() throws IOException {
        for (Path file : files(".cfs")) {
            try (var opened = new RandomAccessFile(file.toFile(), "rw")) {
                opened.seek(opened.length() / 2);
                int before = opened.read();
                opened.seek(opened.length() / 2);
                opened.write(~before);
            }
        }
        try (SearchIndex index = LuceneIndexes.in(folder)) {
            assertThat(index.check().state()).isNotEqualTo(SearchIndex.State.READY);
            index.rebuild(sink -> sink.put("document", "2", aThing("2").entries()));
            assertThat(index.check().state()).isEqualTo(SearchIndex.State.READY);
        }
    }

    @Test
    void startsAnewWhenThePointerIsGarbage() throws IOException {
        Files.writeString(folder.resolve("serving"), "../../etc");
        assertState(SearchIndex.State.INCOMPLETE, 0);
    }

    @Test
    void removesWhatAnInterruptedRebuildLeft() throws IOException {
        Path left = Files.createDirectory(folder.resolve("generation-77"));
        Files.writeString(left.resolve("_0.cfs"), "half");
        assertState(SearchIndex.State.READY, 1);
        assertThat(left).doesNotExist();
    }

    @Test
    void isNotSharedBetweenTwo() {
        try (SearchIndex first = LuceneIndexes.in(folder);
                SearchIndex second = LuceneIndexes.in(folder)) {
            first.size();
            assertThatThrownBy(second::size)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("used by another");
            assertThat(first.search(Query.of("most")).total()).isEqualTo(1);
        }
    }

    private void assertState(SearchIndex.State state, int things) {
        try (SearchIndex index = LuceneIndexes.in(folder)) {
            assertThat(index.check().state()).isEqualTo(state);
            assertThat(index.size().things()).isEqualTo(things);
        }
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.getFileName().toString().equals("serving"))
                    .toList();
        }
    }
}

package cz.obzor.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFileStoreTest {
    private static final long LIMIT = 1 << 20;

    @TempDir
    private Path folder;

    private FolderFileStore store;

    @BeforeEach
    void open() throws IOException {
        store = new FolderFileStore(folder);
    }

    @Test
    void givesBackWhatWasStoredUnderItsSha256() throws IOException {
        FileStore.Stored stored = store.store(stream("abc"), LIMIT);
        assertThat(stored.hash().hex()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(stored.size()).isEqualTo(3);
        assertThat(store.local(stored.hash())).hasContent("abc");
    }

    @Test
    void keepsTheSameBytesOnce() throws Exception {
        byte[] bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        Callable<FileStore.Stored> storing = () -> store.store(new ByteArrayInputStream(bytes), LIMIT);
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(Collections.nCopies(20, storing))) {
                assertThat(store.local(done.get().hash())).hasBinaryContent(bytes);
            }
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void refusesMoreThanTheLimitAndLeavesNothing() throws IOException {
        assertThat(store.store(stream("12345"), 5).size()).isEqualTo(5);
        assertThatThrownBy(() -> store.store(stream("123456"), 5))
                .isInstanceOfSatisfying(
                        FileStore.TooLarge.class,
                        large -> assertThat(large.limit()).isEqualTo(5));
        assertThat(files()).hasSize(1);
    }

    @Test
    void leavesNothingOfAStreamThatBreaks() throws IOException {
        var broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left == 0) {
                    throw new IOException("connection reset");
                }
                left--;
                return 'x';
            }
        };
        assertThatThrownBy(() -> store.store(broken, LIMIT)).hasMessage("connection reset");
        assertThat(files()).isEmpty();
    }

    @Test
    void saysThatTheDiskIsFullWhateverTheSystemCallsIt() throws IOException {
        for (String said : List.of("No space left on device", "Disk quota exceeded")) {
            var full = new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException(said);
                }
            };
            assertThatThrownBy(() -> store.store(full, LIMIT)).isInstanceOf(FileStore.StorageFull.class);
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void removesWhatACrashLeftUnfinished() throws IOException {
        Files.writeString(folder.resolve("incoming/upload123.part"), "half");
        Path kept = store.local(store.store(stream("whole"), LIMIT).hash());
        new FolderFileStore(folder);
        assertThat(files()).containsExactly(kept);
    }

    @Test
    void tellsThatNothingIsStoredUnderAHash() {
        assertThatThrownBy(() -> store.local(new FileHash("0".repeat(64)))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> new FileHash("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

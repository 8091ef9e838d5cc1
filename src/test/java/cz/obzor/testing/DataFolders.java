package cz.obzor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/// Data folders for processes under test. Where an earlier run left one, it goes.
public final class DataFolders {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private DataFolders() {}

    public static Path fresh() {
        Path folder =
                Path.of("target/it-data", "data-" + COUNT.incrementAndGet()).toAbsolutePath();
        try {
            ObzorProcess.workingIn(folder).forEach(ProcessHandle::destroyForcibly);
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return folder;
    }
}

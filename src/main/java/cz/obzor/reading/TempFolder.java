package cz.obzor.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The only folder that a reading process may fill.
final class TempFolder {
    private final Path path;

    TempFolder(Path path) throws IOException {
        this.path = path.toAbsolutePath();
        Files.createDirectories(this.path);
    }

    Path path() {
        return path;
    }

    long bytes() {
        long[] sum = {0};
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    sum[0] += attributes.size();
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sum[0];
    }

    void clear() throws IOException {
        Files.createDirectories(path);
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                if (!one.equals(path)) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }

    /// A killed process may still be writing its last bytes; what stays is removed before the next one starts.
    void clearQuietly() {
        try {
            clear();
        } catch (IOException | UncheckedIOException e) {
            path.toFile().deleteOnExit();
        }
    }

    void delete() {
        clearQuietly();
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            path.toFile().deleteOnExit();
        }
    }
}

package cz.obzor.search.lucene;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of an index: one folder for each generation, and the file {@code serving} with the name of the one that
/// serves.
final class GenerationFolder {
    private static final Logger LOG = LoggerFactory.getLogger(GenerationFolder.class);
    private static final String POINTER = "serving";
    private static final String PREFIX = "generation-";

    private final Path folder;
    private volatile String whyNew = "never filled";

    GenerationFolder(Path folder) {
        this.folder = folder;
    }

    /// Why {@link #open} made an empty generation.
    String whyNew() {
        return whyNew;
    }

    /// The generation that serves, or an empty one where there is none that can be read.
    Generation open() throws IOException {
        Files.createDirectories(folder);
        String name = chosen();
        removeOthers(name);
        if (name != null) {
            Generation known = openIfReadable(folder.resolve(name));
            if (known != null) {
                return known;
            }
        }
        Generation empty = create();
        choose(empty);
        return empty;
    }

    /// An empty generation beside those that are there.
    Generation create() throws IOException {
        int highest = 0;
        for (Path known : generations()) {
            highest = Math.max(
                    highest, Integer.parseInt(known.getFileName().toString().substring(PREFIX.length())));
        }
        return new Generation(folder.resolve(PREFIX + (highest + 1)));
    }

    void choose(Generation generation) throws IOException {
        Path written = folder.resolve(POINTER + ".new");
        Files.writeString(written, generation.folder().getFileName().toString());
        Files.move(
                written, folder.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private @Nullable Generation openIfReadable(Path generation) throws IOException {
        try {
            var opened = new Generation(generation);
            if (opened.isOfThisFormat()) {
                return opened;
            }
            whyNew = "written by another version";
            opened.close();
        } catch (LockObtainFailedException used) {
            throw new IllegalStateException("The search index in " + folder + " is used by another process", used);
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | IndexNotFoundException
                | EOFException
                | FileSystemException
                | IllegalArgumentException unreadable) {
            if (unreadable instanceof FileSystemException && !(unreadable instanceof NoSuchFileException)) {
                throw unreadable;
            }
            whyNew = "unreadable: " + unreadable.getMessage();
        }
        LOG.warn("The search index in {} is filled anew: {}.", generation, whyNew);
        Generation.delete(generation);
        return null;
    }

    private @Nullable String chosen() throws IOException {
        Path pointer = folder.resolve(POINTER);
        if (!Files.isRegularFile(pointer)) {
            return null;
        }
        String name = Files.readString(pointer).strip();
        return name.matches(PREFIX + "[0-9]{1,9}") && Files.isDirectory(folder.resolve(name)) ? name : null;
    }

    private void removeOthers(@Nullable String kept) throws IOException {
        for (Path generation : generations()) {
            if (!generation.getFileName().toString().equals(kept)) {
                Generation.delete(generation);
            }
        }
    }

    private List<Path> generations() throws IOException {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.filter(path -> path.getFileName().toString().matches(PREFIX + "[0-9]{1,9}"))
                    .toList();
        }
    }
}

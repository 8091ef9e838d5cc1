package cz.obzor.search.lucene;

import cz.obzor.search.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// One filling of the index, in a folder of its own. A rebuild makes the next one.
final class Generation implements AutoCloseable {
    private static final String FORMAT = "format";
    private static final String COMPLETE = "complete";
    private static final double BUFFER_MB = 64;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager snapshots;
    private boolean complete;

    /// Opens the folder, or makes it.
    Generation(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        directory = FSDirectory.open(folder);
        IndexWriter opened = null;
        try {
            opened = new IndexWriter(
                    directory,
                    new IndexWriterConfig().setSimilarity(Ranks.SIMILARITY).setRAMBufferSizeMB(BUFFER_MB));
            snapshots = new SearcherManager(opened, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
                    return new Snapshot(reader);
                }
            });
        } catch (IOException | RuntimeException failure) {
            if (opened != null) {
                opened.rollback();
            }
            directory.close();
            throw failure;
        }
        writer = opened;
        complete = "true".equals(stored(COMPLETE));
    }

    Path folder() {
        return folder;
    }

    /// Whether it was filled from the sources.
    boolean isComplete() {
        return complete;
    }

    /// Whether what is stored was written by this version of the program.
    boolean isOfThisFormat() {
        String format = stored(FORMAT);
        return format == null ? snapshotIsEmpty() : format.equals(Fields.FORMAT);
    }

    /// False after a failure to write, such as a full disk; what was committed is still there.
    boolean isOpen() {
        return writer.isOpen();
    }

    void replace(String type, String id, List<Entry> entries) throws IOException {
        if (entries.isEmpty()) {
            remove(type, id);
        } else {
            writer.updateDocuments(new Term(Fields.THING, Fields.thing(type, id)), new ThingDocuments(entries));
        }
    }

    void remove(String type, String id) throws IOException {
        writer.deleteDocuments(new Term(Fields.THING, Fields.thing(type, id)));
    }

    void complete() {
        complete = true;
    }

    void commit() throws IOException {
        Map<String, String> data = new HashMap<>();
        data.put(FORMAT, Fields.FORMAT);
        data.put(COMPLETE, Boolean.toString(complete));
        writer.setLiveCommitData(data.entrySet(), false);
        writer.commit();
        snapshots.maybeRefreshBlocking();
    }

    <T> T read(Reading<T> reading) throws IOException {
        IndexSearcher searcher = snapshots.acquire();
        try {
            return reading.in((Snapshot) searcher);
        } finally {
            snapshots.release(searcher);
        }
    }

    /// Compares everything stored with its checksums.
    void verify() throws IOException {
        read(snapshot -> {
            for (LeafReaderContext leaf : snapshot.getLeafContexts()) {
                if (leaf.reader() instanceof CodecReader segment) {
                    segment.checkIntegrity();
                }
            }
            return snapshot;
        });
    }

    /// Ends it without keeping what was not committed.
    @Override
    public void close() throws IOException {
        snapshots.close();
        writer.rollback();
        directory.close();
    }

    void delete() throws IOException {
        delete(folder);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }

    private @Nullable String stored(String name) {
        var data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(name)) {
                    return entry.getValue();
                }
            }
        }
        return null;
    }

    private boolean snapshotIsEmpty() {
        return writer.getDocStats().numDocs == 0;
    }

    @FunctionalInterface
    interface Reading<T> {
        T in(Snapshot snapshot) throws IOException;
    }
}

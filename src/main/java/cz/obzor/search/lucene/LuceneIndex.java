package cz.obzor.search.lucene;

import cz.obzor.search.Entry;
import cz.obzor.search.Hits;
import cz.obzor.search.Query;
import cz.obzor.search.SearchIndex;
import cz.obzor.search.Suggestions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/// The index on this machine. Readers take the generation that serves and are never held up; writers take turns.
final class LuceneIndex implements SearchIndex {
    private final GenerationFolder folder;
    private final Object writing = new Object();
    private volatile @Nullable Generation serving;
    private @Nullable Generation next;
    /// things that changed while {@link #next} is being filled
    private final Set<String> touched = new HashSet<>();

    LuceneIndex(Path folder) {
        this.folder = new GenerationFolder(folder);
    }

    @Override
    public Condition check() {
        try {
            Generation generation = serving();
            generation.verify();
            return generation.isComplete()
                    ? new Condition(State.READY, size().things() + " things")
                    : new Condition(State.INCOMPLETE, folder.whyNew());
        } catch (IOException | UncheckedIOException | IllegalArgumentException damaged) {
            return new Condition(State.BROKEN, String.valueOf(damaged.getMessage()));
        }
    }

    @Override
    public void replace(String type, String id, List<Entry> entries) {
        List<Entry> copy = List.copyOf(entries);
        write(type, id, generation -> generation.replace(type, id, copy));
    }

    @Override
    public void remove(String type, String id) {
        write(type, id, generation -> generation.remove(type, id));
    }

    @Override
    public void commit() {
        synchronized (writing) {
            run(() -> serving().commit());
        }
    }

    @Override
    public Hits search(Query query) {
        return read(snapshot -> new LuceneSearch(snapshot, query).run());
    }

    @Override
    public Suggestions suggest(String typed, int limit) {
        return read(snapshot -> new LuceneSuggest(snapshot).suggest(typed, limit));
    }

    @Override
    public Size size() {
        return read(snapshot -> new Size(
                snapshot.count(new TermQuery(new Term(Fields.FIRST, Fields.FIRST_VALUE))),
                snapshot.getIndexReader().numDocs()));
    }

    @Override
    public void rebuild(Consumer<Sink> fill) {
        Generation filling = begin();
        try {
            fill.accept((type, id, entries) -> fill(filling, type, id, List.copyOf(entries)));
            // most of the work of a commit, while writers go on
            run(filling::commit);
            swap(filling);
        } catch (RuntimeException failure) {
            abandon(filling);
            throw failure;
        }
    }

    @Override
    public void close() {
        synchronized (writing) {
            run(() -> {
                if (serving != null) {
                    serving.close();
                }
            });
            serving = null;
        }
    }

    private Generation begin() {
        synchronized (writing) {
            if (next != null) {
                throw new IllegalStateException("The search index is being rebuilt already");
            }
            serving();
            Generation filling = io(folder::create);
            next = filling;
            touched.clear();
            return filling;
        }
    }

    private void fill(Generation filling, String type, String id, List<Entry> entries) {
        synchronized (writing) {
            // what a change brought is newer than what the filling read
            if (!touched.contains(Fields.thing(type, id))) {
                run(() -> {
                    filling.replace(type, id, entries);
                });
            }
        }
    }

    private void swap(Generation filled) {
        synchronized (writing) {
            run(() -> {
                filled.complete();
                filled.commit();
                folder.choose(filled);
                Generation old = serving;
                serving = filled;
                next = null;
                if (old != null) {
                    old.close();
                    old.delete();
                }
            });
        }
    }

    private void abandon(Generation filling) {
        synchronized (writing) {
            next = null;
            run(() -> {
                filling.close();
                filling.delete();
            });
        }
    }

    private void write(String type, String id, Writing change) {
        synchronized (writing) {
            run(() -> {
                change.in(serving());
                if (next != null) {
                    change.in(next);
                    touched.add(Fields.thing(type, id));
                }
            });
        }
    }

    private <T> T read(Generation.Reading<T> reading) {
        return io(() -> {
            while (true) {
                Generation generation = serving();
                try {
                    return generation.read(reading);
                } catch (AlreadyClosedException closed) {
                    if (generation == serving) {
                        throw closed;
                    }
                    // a rebuild ended in this very moment; ask the new one
                }
            }
        });
    }

    /// The generation that serves; opened at the first use, and again after a failure to write.
    private Generation serving() {
        Generation known = serving;
        if (known != null && known.isOpen()) {
            return known;
        }
        synchronized (writing) {
            Generation current = serving;
            if (current == null) {
                current = io(folder::open);
            } else if (!current.isOpen()) {
                Generation failed = current;
                current = io(() -> {
                    failed.close();
                    return folder.open();
                });
            }
            serving = current;
            return current;
        }
    }

    private static <T> T io(Io<T> action) {
        try {
            return action.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void run(Action action) {
        try {
            action.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @FunctionalInterface
    private interface Action {
        void run() throws IOException;
    }

    @FunctionalInterface
    private interface Io<T> {
        T run() throws IOException;
    }

    @FunctionalInterface
    private interface Writing {
        void in(Generation generation) throws IOException;
    }
}

package cz.obzor.search.indexing;

import cz.obzor.search.Changed;
import cz.obzor.search.Entry;
import cz.obzor.search.EntrySource;
import cz.obzor.search.Indexing;
import cz.obzor.search.SearchIndex;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fills the index anew from all sources: when ordered, and by itself where the index is missing, of another version or
/// damaged.
final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final SearchIndex index;
    private final Pending pending;
    private final Supplier<List<EntrySource>> sources;
    private final BooleanSupplier wanted;
    private final AtomicLong filled = new AtomicLong();
    private volatile boolean checked;
    private volatile long notBefore = System.nanoTime();
    private volatile boolean complete;
    private volatile @Nullable Thread thread;

    /// @param wanted false when the program ends
    Rebuild(SearchIndex index, Pending pending, Supplier<List<EntrySource>> sources, BooleanSupplier wanted) {
        this.index = index;
        this.pending = pending;
        this.sources = sources;
        this.wanted = wanted;
    }

    boolean complete() {
        return complete;
    }

    boolean running() {
        Thread current = thread;
        return current != null && current.isAlive();
    }

    long filled() {
        return filled.get();
    }

    void startIfNeeded() {
        if (running() || System.nanoTime() - notBefore < 0) {
            return;
        }
        if (!checked) {
            checkIndex();
        }
        if (pending.rebuildOrdered()) {
            thread = Thread.ofVirtual().name("search-rebuild").start(this::run);
        }
    }

    void join(Duration most) throws InterruptedException {
        Thread current = thread;
        if (current != null) {
            current.join(most);
        }
    }

    private void checkIndex() {
        SearchIndex.Condition condition = index.check();
        if (condition.state() == SearchIndex.State.READY) {
            complete = true;
        } else {
            LOG.info("The search index is {}: {}.", condition.state(), condition.detail());
            pending.orderRebuild();
        }
        checked = true;
    }

    private void run() {
        filled.set(0);
        try {
            index.rebuild(this::fill);
            pending.rebuilt();
            complete = true;
            LOG.info("The search index is filled: {} things.", filled.get());
        } catch (Stopped _) {
            LOG.info("The filling of the search index is interrupted; it begins again at the next start.");
        } catch (RuntimeException failure) {
            notBefore = System.nanoTime() + PAUSE.toNanos();
            LOG.error("The search index could not be filled; trying again in {}.", PAUSE, failure);
        }
    }

    private void fill(SearchIndex.Sink sink) {
        for (EntrySource source : sources.get()) {
            source.ids(id -> {
                if (!wanted.getAsBoolean()) {
                    throw new Stopped();
                }
                put(source, id, sink);
                filled.incrementAndGet();
            });
        }
    }

    private void put(EntrySource source, String id, SearchIndex.Sink sink) {
        List<Entry> entries;
        try {
            entries = source.entries(id);
        } catch (RuntimeException failure) {
            LOG.warn("{} {} cannot be indexed now; trying again later.", source.type(), id, failure);
            pending.add(new Changed(source.type(), id));
            return;
        }
        sink.put(source.type(), id, entries);
    }

    /// The program ends.
    private static final class Stopped extends RuntimeException {
        Stopped() {
            super(null, null, false, false);
        }
    }
}

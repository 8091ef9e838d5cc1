package cz.obzor.search.indexing;

import cz.obzor.search.Entry;
import cz.obzor.search.EntrySource;
import cz.obzor.search.Indexing;
import cz.obzor.search.SearchIndex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Takes what is pending into the index, in one thread; a rebuild has a thread of its own, so that changes are found
/// during one as soon as ever.
final class Indexer implements Indexing, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
    private static final int BATCH = 100;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(8);

    private final SearchIndex index;
    private final Pending pending;
    private final Supplier<List<EntrySource>> sources;
    private final Duration polling;
    private final Semaphore signal = new Semaphore(0);
    private final Rebuild rebuild;
    private volatile boolean running;
    private volatile boolean failing;
    private volatile @Nullable Thread worker;

    /// @param sources asked when they are needed, since they may need the search themselves
    Indexer(SearchIndex index, Pending pending, Supplier<List<EntrySource>> sources, Duration polling) {
        this.index = index;
        this.pending = pending;
        this.sources = sources;
        this.polling = polling;
        this.rebuild = new Rebuild(index, pending, sources, () -> running);
    }

    void wake() {
        signal.release();
    }

    @Override
    public void rebuild() {
        pending.orderRebuild();
        wake();
    }

    @Override
    public Progress progress() {
        return new Progress(
                rebuild.complete(), rebuild.running() || pending.rebuildOrdered(), rebuild.filled(), pending.count());
    }

    @Override
    public boolean isComplete() {
        return rebuild.complete();
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("search-indexer").start(this::work);
    }

    /// Lets the batch at hand end: an interrupted write would close the index.
    @Override
    public void stop() {
        running = false;
        wake();
        try {
            Thread thread = worker;
            if (thread != null) {
                thread.join(LONGEST_STOP);
            }
            rebuild.join(LONGEST_STOP);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            if (!step()) {
                sleep();
            }
        }
    }

    /// @return whether there may be more to do at once
    private boolean step() {
        try {
            rebuild.startIfNeeded();
            boolean more = drain() == BATCH;
            failing = false;
            return more;
        } catch (RuntimeException failure) {
            // the database may be away for a while, or the disk full: tell it once
            if (!failing) {
                LOG.warn("Changes cannot be indexed now; trying again every {}.", polling, failure);
            }
            failing = true;
            return false;
        }
    }

    private int drain() {
        List<Pending.Change> changes = pending.next(BATCH);
        List<Pending.Change> done = new ArrayList<>();
        for (Pending.Change change : changes) {
            if (take(change)) {
                done.add(change);
            }
        }
        if (!done.isEmpty()) {
            index.commit();
            done.forEach(pending::done);
        }
        return changes.size();
    }

    private boolean take(Pending.Change change) {
        EntrySource source = sourceOf(change.type());
        if (source == null) {
            LOG.warn("No module offers things of type {}; {} is not indexed.", change.type(), change.id());
            return true;
        }
        List<Entry> entries;
        try {
            entries = source.entries(change.id());
        } catch (RuntimeException failure) {
            LOG.warn("{} {} cannot be indexed now; trying again later.", change.type(), change.id(), failure);
            pending.failed(change);
            return false;
        }
        index.replace(change.type(), change.id(), entries);
        return true;
    }

    private @Nullable EntrySource sourceOf(String type) {
        for (EntrySource source : sources.get()) {
            if (source.type().equals(type)) {
                return source;
            }
        }
        return null;
    }

    private void sleep() {
        try {
            if (signal.tryAcquire(polling.toMillis(), TimeUnit.MILLISECONDS)) {
                signal.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            running = false;
        }
    }
}

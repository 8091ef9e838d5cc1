package cz.obzor.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads files in a few processes that stay alive between files. A process that goes too far is killed with all its
/// children and replaced; the pages it told before stay valid.
public final class ProcessReader implements Reader {
    private static final Logger log = LoggerFactory.getLogger(ProcessReader.class);

    /// how long an upload waits for a free process before it is taken without a look
    private static final int REFUSAL_WAIT_MILLIS = 2000;

    /// what a look at the first bytes can tell for certain
    private static final Set<FailureReason> REFUSED =
            Set.of(FailureReason.EMPTY, FailureReason.NOT_A_DOCUMENT, FailureReason.UNSUPPORTED);

    /// how often time and disk are looked at
    private static final int WATCH_MILLIS = 100;

    private final List<Worker> workers = new ArrayList<>();
    private final BlockingQueue<Worker> free = new LinkedBlockingQueue<>();
    private final Thread watch;
    private volatile boolean closed;

    private ProcessReader(ReadingSettings settings, Path workFolder) throws IOException, InterruptedException {
        Launch launch = new Launch(settings);
        if (!launch.hasOwnNetworkNamespace()) {
            log.warn("The system gives no network namespaces; reading processes refuse sockets by themselves only");
        }
        for (int i = 1; i <= settings.processes(); i++) {
            workers.add(new Worker(launch, settings, workFolder.resolve("reader-" + i)));
        }
        for (Worker worker : workers) {
            worker.warmUp();
        }
        free.addAll(workers);
        watch = Thread.ofPlatform().daemon().name("reader-watch").start(this::watch);
    }

    /// @param workFolder for temporary files of the processes; nobody else may use it at the same time
    public static ProcessReader start(ReadingSettings settings, Path workFolder) throws IOException {
        try {
            return new ProcessReader(settings, workFolder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting", e);
        }
    }

    @Override
    public Outcome read(Path file, String name, PageSink sink) throws InterruptedException {
        Worker worker = free.take();
        try {
            if (closed) {
                return new Outcome.Failed(FailureReason.CRASHED, null, "reader is closed");
            }
            Outcome outcome = worker.read(file, name, sink);
            if (outcome instanceof Outcome.Failed(FailureReason reason, var ignored, String detail)) {
                log.info("{} was not read: {} ({})", name, reason.code(), detail);
            }
            return outcome;
        } finally {
            free.add(worker);
        }
    }

    @Override
    public Optional<FailureReason> refusal(Path file, String name) throws InterruptedException {
        Worker worker = free.poll(REFUSAL_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        if (worker == null) {
            return Optional.empty();
        }
        try {
            return !closed
                            && worker.look(file, name)
                                    instanceof Outcome.Failed(FailureReason reason, var info, String detail)
                    ? Optional.of(reason).filter(REFUSED::contains)
                    : Optional.empty();
        } finally {
            free.add(worker);
        }
    }

    /// Processes alive now, for figures of memory.
    public List<ProcessHandle> processes() {
        List<ProcessHandle> handles = new ArrayList<>();
        for (Worker worker : workers) {
            ProcessHandle handle = worker.process();
            if (handle != null && handle.isAlive()) {
                handles.add(handle);
            }
        }
        return handles;
    }

    private void watch() {
        while (!closed) {
            try {
                Thread.sleep(WATCH_MILLIS);
                long now = System.nanoTime();
                for (Worker worker : workers) {
                    worker.check(now);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.error("The watch over reading processes stumbled", e);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        watch.interrupt();
        workers.forEach(Worker::close);
    }
}

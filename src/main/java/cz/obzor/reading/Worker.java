package cz.obzor.reading;

import cz.obzor.reading.wire.ByteWriter;
import cz.obzor.reading.wire.Frame;
import cz.obzor.reading.wire.MalformedData;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One reading process after another, reading one file at a time. What it tells is checked as a foreign file would be.
final class Worker {
    /// exit status of a JVM that ran out of memory ({@code -XX:+ExitOnOutOfMemoryError})
    private static final int OUT_OF_MEMORY = 3;
    /// a fresh JVM now and then, so that nothing that libraries keep for ever can pile up
    private static final int FILES_PER_PROCESS = 1000;

    private final Launch launch;
    private final ReadingSettings settings;
    private final TempFolder temp;
    private final ByteWriter buffer = new ByteWriter();

    private volatile @Nullable Running running;
    private volatile @Nullable Task task;
    private volatile boolean closed;

    Worker(Launch launch, ReadingSettings settings, Path folder) throws IOException {
        this.launch = launch;
        this.settings = settings;
        this.temp = new TempFolder(folder);
    }

    /// A live process and the pipes to it.
    private static final class Running {
        final Process process;
        final DataInputStream in;
        final DataOutputStream out;
        /// beginning of what it printed; written by one thread only
        volatile String complaints = "";
        boolean greeted;
        int files;

        Running(Process process) {
            this.process = process;
            this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
            this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
            Thread.ofPlatform().daemon().name("reader-complaints").start(this::drainErrors);
        }

        private void drainErrors() {
            byte[] chunk = new byte[1024];
            StringBuilder seen = new StringBuilder();
            try (InputStream errors = process.getErrorStream()) {
                for (int got = errors.read(chunk); got >= 0; got = errors.read(chunk)) {
                    if (seen.length() < 4000) {
                        complaints = seen.append(new String(chunk, 0, got, StandardCharsets.UTF_8))
                                .toString();
                    }
                }
            } catch (IOException e) {
                complaints = String.valueOf(e.getMessage());
            }
        }

        void kill() {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /// The file being read, as the watch sees it.
    private static final class Task {
        final Running running;
        final TimeBudget budget;
        final Thread caller;
        volatile boolean interrupted;
        volatile Outcome.@Nullable Failed verdict;

        Task(Running running, TimeBudget budget) {
            this.running = running;
            this.budget = budget;
            this.caller = Thread.currentThread();
        }

        void stop(FailureReason reason, String detail) {
            if (verdict == null) {
                verdict = new Outcome.Failed(reason, null, detail);
            }
            running.kill();
        }
    }

    /// Starts the next process ahead, so that the first file does not wait for it.
    synchronized void warmUp() throws IOException {
        if (!closed && (running == null || !running.process.isAlive())) {
            temp.clear();
            running = new Running(launch.start(temp.path()));
        }
    }

    Outcome read(Path file, String name, PageSink sink) throws InterruptedException {
        return read(file, name, settings.pageLimit(), sink);
    }

    /// Only finds out what kind of file it is.
    Outcome look(Path file, String name) throws InterruptedException {
        return read(file, name, 0, page -> {});
    }

    private Outcome read(Path file, String name, int pageLimit, PageSink sink) throws InterruptedException {
        try {
            return readWith(liveProcess(), file, name, pageLimit, sink);
        } catch (IOException e) {
            retire();
            return new Outcome.Failed(FailureReason.CRASHED, null, "reading process did not start: " + e.getMessage());
        }
    }

    private Running liveProcess() throws IOException {
        warmUp();
        Running live = running;
        if (live == null) {
            throw new IOException("reader is closed");
        }
        return live;
    }

    private Outcome readWith(Running live, Path file, String name, int pageLimit, PageSink sink)
            throws InterruptedException {
        TimeBudget budget = new TimeBudget(settings);
        Task current = new Task(live, budget);
        task = current;
        boolean kept = false;
        try {
            greet(live);
            Outcome outcome = exchange(live, budget, file, name, pageLimit, sink);
            kept = ++live.files < FILES_PER_PROCESS;
            return outcome;
        } catch (IOException | MalformedData e) {
            return whyItEnded(live, current, e);
        } finally {
            task = null;
            if (!kept) {
                retire();
            } else {
                temp.clearQuietly();
            }
        }
    }

    private void greet(Running live) throws IOException {
        if (live.greeted) {
            return;
        }
        if (!(Frame.read(live.in) instanceof Frame.Hello(int version)) || version != Frame.VERSION) {
            throw new IOException("reading process did not greet");
        }
        live.greeted = true;
    }

    private Outcome exchange(Running live, TimeBudget budget, Path file, String name, int pageLimit, PageSink sink)
            throws IOException {
        String shortName = name.substring(Math.max(0, name.length() - Frame.LONGEST_NAME));
        Frame request = new Frame.Request(
                file.toAbsolutePath().toString(),
                shortName,
                settings.ocr(),
                (int) settings.ocrPageLimit().toSeconds(),
                pageLimit,
                settings.pageTextLimit());
        Frame.write(request, live.out, buffer);
        live.out.flush();
        int pages = 0;
        while (true) {
            budget.waits(System.nanoTime());
            Frame frame = Frame.read(live.in);
            budget.arrived(System.nanoTime());
            switch (frame) {
                case Frame.OnePage(Page page) -> {
                    pages++;
                    if (page.number() != pages || pages > pageLimit) {
                        throw new MalformedData("page " + page.number() + " after " + (pages - 1) + " pages");
                    }
                    sink.page(page);
                    budget.pageDelivered();
                }
                case Frame.OcrBegins(int page) -> {
                    if (!budget.ocrBegins(page)) {
                        throw new MalformedData("recognition of page " + page + " out of order");
                    }
                }
                case Frame.OcrEnds ignored -> budget.ocrEnds();
                case Frame.Ended(Outcome outcome) -> {
                    return outcome;
                }
                case null -> throw new IOException("reading process ended after " + pages + " pages");
                default -> throw new MalformedData("unexpected frame");
            }
        }
    }

    private Outcome whyItEnded(Running live, Task current, Exception e) throws InterruptedException {
        boolean exited = live.process.waitFor(2, TimeUnit.SECONDS);
        live.kill();
        if (current.interrupted) {
            Thread.interrupted(); // the exception below tells it
            throw new InterruptedException("reading was interrupted");
        }
        Outcome.Failed verdict = current.verdict;
        if (verdict != null) {
            return verdict;
        }
        if (exited && live.process.exitValue() == OUT_OF_MEMORY) {
            return new Outcome.Failed(
                    FailureReason.MEMORY_LIMIT, null, "took more than " + settings.heapMegabytes() + " MB of memory");
        }
        String detail = e.getMessage()
                + (exited ? "; exit status " + live.process.exitValue() : "")
                + (live.complaints.isEmpty() ? "" : "; " + live.complaints);
        return new Outcome.Failed(FailureReason.CRASHED, null, detail);
    }

    private synchronized void retire() {
        if (running != null) {
            running.kill();
            running = null;
        }
        temp.clearQuietly();
    }

    /// Called a few times a second from the watch.
    void check(long now) {
        Task current = task;
        if (current == null) {
            return;
        }
        if (current.caller.isInterrupted()) {
            current.interrupted = true;
            current.running.kill();
            return;
        }
        String late = current.budget.exceeded(now);
        if (late != null) {
            current.stop(FailureReason.TIME_LIMIT, late);
        } else if (temp.bytes() > settings.diskLimit()) {
            current.stop(FailureReason.DISK_LIMIT, "took more than " + settings.diskLimit() + " bytes of disk");
        }
    }

    @Nullable
    ProcessHandle process() {
        Running live = running;
        return live == null ? null : live.process.toHandle();
    }

    void close() {
        closed = true;
        Task current = task;
        if (current != null) {
            current.stop(FailureReason.CRASHED, "reader is closing");
        }
        retire();
        temp.delete();
    }
}

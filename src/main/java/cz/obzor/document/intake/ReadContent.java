package cz.obzor.document.intake;

import cz.obzor.document.store.ContentTable;
import cz.obzor.document.store.DocumentTable;
import cz.obzor.file.FileHash;
import cz.obzor.file.FileStore;
import cz.obzor.job.JobHandler;
import cz.obzor.reading.FailureReason;
import cz.obzor.reading.Outcome;
import cz.obzor.reading.Page;
import cz.obzor.reading.Reader;
import cz.obzor.search.Changed;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The job that reads one content: pages are kept as they come, in small transactions, so that a long document needs no
/// memory; at the end the documents that hold it are told to be findable. A try that a crash interrupted is counted,
/// so that a file which kills its reader is given up after the third.
@Component
class ReadContent implements JobHandler {
    static final String KIND = "read-content";
    private static final Logger LOG = LoggerFactory.getLogger(ReadContent.class);
    private static final int PAGES_AT_ONCE = 25;
    private static final int TRIES = 3;

    private final ContentTable contents;
    private final DocumentTable documents;
    private final FileStore files;
    private final Reader reader;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ReadContent(
            ContentTable contents,
            DocumentTable documents,
            FileStore files,
            Reader reader,
            TransactionTemplate transaction,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.contents = contents;
        this.documents = documents;
        this.files = files;
        this.reader = reader;
        this.transaction = transaction;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int tries() {
        return TRIES;
    }

    @Override
    public void run(String id) throws Exception {
        var hash = new FileHash(id);
        Optional<ContentTable.Try> started = Objects.requireNonNull(transaction.execute(_ -> contents.begin(hash)));
        if (started.isEmpty()) {
            return;
        }
        ContentTable.Try begun = started.get();
        if (begun.number() > TRIES) {
            end(hash, FailureReason.CRASHED, null);
            return;
        }
        Path file = files.local(hash);
        var sink = new Batches(hash);
        Outcome outcome = reader.read(file, begun.name(), sink::add);
        sink.flush();
        switch (outcome) {
            case Outcome.Done done ->
                transaction.executeWithoutResult(_ -> {
                    contents.done(hash, done, clock.instant());
                    tellHolders(hash);
                });
            case Outcome.Failed failed
            when failed.reason() == FailureReason.CRASHED && begun.number() < TRIES ->
                throw new ReaderCrashed(failed.detail());
            case Outcome.Failed failed -> {
                LOG.warn("{} cannot be read: {} ({})", hash, failed.reason().code(), failed.detail());
                end(hash, failed.reason(), failed.info());
            }
        }
    }

    @Override
    public void gaveUp(String id, Throwable failure) {
        end(new FileHash(id), FailureReason.CRASHED, null);
    }

    private void end(FileHash hash, FailureReason reason, Outcome.@Nullable FileInfo info) {
        transaction.executeWithoutResult(_ -> {
            contents.failed(hash, reason, info, clock.instant());
            tellHolders(hash);
        });
    }

    private void tellHolders(FileHash hash) {
        documents
                .holding(hash, true)
                .forEach(document -> facts.publishEvent(new Changed("document", document.value())));
    }

    /// Gathers pages into transactions of some size.
    private final class Batches {
        private final FileHash hash;
        private final List<Page> waiting = new ArrayList<>();

        Batches(FileHash hash) {
            this.hash = hash;
        }

        void add(Page page) {
            waiting.add(page);
            if (waiting.size() >= PAGES_AT_ONCE) {
                flush();
            }
        }

        void flush() {
            if (!waiting.isEmpty()) {
                List<Page> pages = List.copyOf(waiting);
                waiting.clear();
                transaction.executeWithoutResult(_ -> contents.addPages(hash, pages));
            }
        }
    }

    private static final class ReaderCrashed extends Exception {
        ReaderCrashed(String detail) {
            super(detail);
        }
    }
}

package cz.obzor.strategy.run;

import cz.obzor.document.ContentReading;
import cz.obzor.document.Document;
import cz.obzor.document.DocumentFile;
import cz.obzor.document.DocumentId;
import cz.obzor.document.Documents;
import cz.obzor.document.ReadFile;
import cz.obzor.framework.Framework;
import cz.obzor.framework.FrameworkPublished;
import cz.obzor.job.JobHandler;
import cz.obzor.job.Jobs;
import cz.obzor.strategy.store.MentionTable;
import cz.obzor.strategy.store.StrategyTable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The job that compares all strategies with a version of a framework anew. What people decided stays.
@Component
class AlignAll implements JobHandler {
    private static final Logger LOG = LoggerFactory.getLogger(AlignAll.class);
    static final String KIND = "align-all";

    private final FrameworkLinks frameworks;
    private final Mentions mentions;
    private final MentionTable table;
    private final StrategyTable strategies;
    private final Documents documents;
    private final Trees trees;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AlignAll(
            FrameworkLinks frameworks,
            Mentions mentions,
            MentionTable table,
            StrategyTable strategies,
            Documents documents,
            Trees trees,
            Jobs jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.frameworks = frameworks;
        this.mentions = mentions;
        this.table = table;
        this.strategies = strategies;
        this.documents = documents;
        this.trees = trees;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        frameworks.current().forEach(one -> orderIfNeeded(one.framework()));
    }

    @ApplicationModuleListener
    void on(FrameworkPublished published) {
        frameworks.current().stream()
                .filter(one -> one.framework().id().equals(published.id()))
                .forEach(one -> orderIfNeeded(one.framework()));
    }

    private void orderIfNeeded(Framework framework) {
        if (!table.aligned(framework.id()).equals(java.util.Optional.of(framework.version()))) {
            jobs.order(KIND, framework.id() + "/" + framework.version());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    /// A version that does not hold any more is passed over: the job of the one that holds does the work.
    @Override
    public void run(String id) {
        frameworks.current().stream()
                .filter(one ->
                        id.equals(one.framework().id() + "/" + one.framework().version()))
                .forEach(this::align);
    }

    private void align(FrameworkLinks.Equipped one) {
        List<String> all = new ArrayList<>();
        strategies.ids(all::add);
        for (String id : all) {
            DocumentId.parse(id).ifPresent(document -> {
                transaction.executeWithoutResult(_ -> {
                    if (strategies.lock(document).isPresent()) {
                        trees.linkAll(document, trees.load(document), frameworks.only(one));
                    }
                });
                documents.find(document).ifPresent(this::search);
            });
        }
        table.aligned(one.framework().id(), one.framework().version(), clock.instant());
        LOG.info(
                "Compared {} strategies with the framework {} {}.",
                all.size(),
                one.framework().id(),
                one.framework().version());
    }

    private void search(Document document) {
        for (DocumentFile file : document.newest().files()) {
            if (file.reading().state() == ContentReading.State.DONE) {
                mentions.search(
                        file.hash().hex(),
                        () -> documents.read(file).map(ReadFile::pages).orElse(List.of()));
            }
        }
    }

    @Override
    public void gaveUp(String id, Throwable failure) {
        LOG.error(
                "Strategies were not compared with the framework {}; it is tried again at the next start.",
                id,
                failure);
    }
}

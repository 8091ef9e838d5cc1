package cz.obzor.strategy.run;

import cz.obzor.document.DocumentFilter;
import cz.obzor.document.DocumentRow;
import cz.obzor.document.Documents;
import cz.obzor.document.ListPosition;
import cz.obzor.job.JobHandler;
import cz.obzor.job.Jobs;
import cz.obzor.strategy.store.StrategyTable;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The job that goes through all documents and orders the mining of those that were not mined, or by an older version
/// of the program, or before something was learned.
@Component
class MineAll implements JobHandler {
    private static final Logger LOG = LoggerFactory.getLogger(MineAll.class);
    static final String KIND = "mine-all";
    private static final int AT_ONCE = 100;

    private final Documents documents;
    private final DocumentListener listener;
    private final StrategyTable strategies;
    private final Miners miners;
    private final Jobs jobs;
    private final TransactionTemplate transaction;

    MineAll(
            Documents documents,
            DocumentListener listener,
            StrategyTable strategies,
            Miners miners,
            Jobs jobs,
            TransactionTemplate transaction) {
        this.documents = documents;
        this.listener = listener;
        this.strategies = strategies;
        this.miners = miners;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        order();
    }

    void order() {
        jobs.order(KIND, miners.current().name());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String id) {
        Optional<ListPosition> after = Optional.empty();
        List<DocumentRow> part;
        do {
            part = documents.list(DocumentFilter.ALL, after, AT_ONCE);
            part.forEach(row -> documents
                    .find(row.id())
                    .ifPresent(document -> transaction.executeWithoutResult(_ -> {
                        strategies.register(document);
                        listener.orderIfNeeded(document);
                    })));
            after = part.isEmpty() ? after : Optional.of(ListPosition.of(part.getLast()));
        } while (part.size() == AT_ONCE);
    }

    @Override
    public void gaveUp(String id, Throwable failure) {
        LOG.error("Not all documents were looked through for mining; it is tried again at the next start.", failure);
    }
}

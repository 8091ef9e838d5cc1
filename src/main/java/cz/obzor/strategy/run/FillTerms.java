package cz.obzor.strategy.run;

import cz.obzor.document.DocumentId;
import cz.obzor.job.JobHandler;
import cz.obzor.job.Jobs;
import cz.obzor.strategy.store.TermTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The job that looks for the terms of trees that were made before terms were kept.
@Component
class FillTerms implements JobHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FillTerms.class);
    private static final String KIND = "fill-terms";

    private final TermTable terms;
    private final Trees trees;
    private final Jobs jobs;
    private final TransactionTemplate transaction;

    FillTerms(TermTable terms, Trees trees, Jobs jobs, TransactionTemplate transaction) {
        this.terms = terms;
        this.trees = trees;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        jobs.order(KIND, "all");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String id) {
        for (DocumentId document : terms.missing()) {
            transaction.executeWithoutResult(_ -> trees.findTerms(document, trees.load(document)));
        }
    }

    @Override
    public void gaveUp(String id, Throwable failure) {
        LOG.error("Terms of some strategies were not found; it is tried again at the next start.", failure);
    }
}

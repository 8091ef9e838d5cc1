package cz.obzor.strategy.run;

import cz.obzor.document.Document;
import cz.obzor.document.DocumentId;
import cz.obzor.document.Documents;
import cz.obzor.job.Jobs;
import cz.obzor.search.Changed;
import cz.obzor.strategy.store.StrategyTable;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Hears of documents: takes over what is registered of them and orders mining once they are read.
@Component
class DocumentListener {
    private final Documents documents;
    private final StrategyTable strategies;
    private final Miners miners;
    private final Jobs jobs;
    private final ApplicationEventPublisher facts;

    DocumentListener(
            Documents documents, StrategyTable strategies, Miners miners, Jobs jobs, ApplicationEventPublisher facts) {
        this.documents = documents;
        this.strategies = strategies;
        this.miners = miners;
        this.jobs = jobs;
        this.facts = facts;
    }

    @ApplicationModuleListener
    void on(Changed changed) {
        if (changed.type().equals("document")) {
            DocumentId.parse(changed.id()).flatMap(documents::find).ifPresent(this::take);
        }
    }

    private void take(Document document) {
        strategies.register(document);
        orderIfNeeded(document);
        facts.publishEvent(new Changed("strategy", document.id().value()));
    }

    /// Orders mining of a document that is read and was not mined as it is now.
    void orderIfNeeded(Document document) {
        Optional<StrategyTable.Made> made = strategies.made(document.id());
        String miner = miners.current().name();
        boolean same = made.isPresent()
                && made.get().hashes().equals(MineDocument.hashes(document))
                && miner.equals(made.get().miner());
        if (MineDocument.ended(document) && !same) {
            MineDocument.order(jobs, document, miner);
        }
    }
}

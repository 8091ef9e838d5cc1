package cz.obzor.search.indexing;

import cz.obzor.search.Changed;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Hears what changed.
@Component
class ChangedListener {
    private final Pending pending;
    private final Indexer indexer;

    ChangedListener(Pending pending, Indexer indexer) {
        this.pending = pending;
        this.indexer = indexer;
    }

    @ApplicationModuleListener
    void on(Changed changed) {
        pending.add(changed);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                indexer.wake();
            }
        });
    }
}

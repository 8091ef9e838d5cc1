package cz.obzor.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

final class SchedulerJobs implements Jobs {
    private final Supplier<Scheduler> scheduler;

    SchedulerJobs(Supplier<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void order(String kind, String id) {
        scheduler.get().scheduleIfNotExists(new TaskInstance<>(kind, id), Instant.now());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    scheduler.get().triggerCheckForDueExecutions();
                }
            });
        } else {
            scheduler.get().triggerCheckForDueExecutions();
        }
    }
}

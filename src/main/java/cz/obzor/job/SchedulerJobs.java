package cz.obzor.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Orders work in the transaction of the caller. Two callers may order the same piece at once; the later one then waits
/// for the earlier, is refused by the table, and goes back to a savepoint, since PostgreSQL would not let it go on.
final class SchedulerJobs implements Jobs {
    private static final int TRIES = 3;

    private final Supplier<Scheduler> scheduler;
    private final TransactionTemplate savepoint;

    SchedulerJobs(Supplier<Scheduler> scheduler, PlatformTransactionManager transactions) {
        this.scheduler = scheduler;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public void order(String kind, String id) {
        schedule(new TaskInstance<>(kind, id), TRIES);
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

    /// What another caller ordered meanwhile is found by the next try, unless it is done already and then ordered anew.
    private void schedule(TaskInstance<?> work, int tries) {
        try {
            savepoint.executeWithoutResult(_ -> scheduler.get().scheduleIfNotExists(work, Instant.now()));
        } catch (SQLRuntimeException collision) {
            if (tries == 1) {
                throw collision;
            }
            schedule(work, tries - 1);
        }
    }
}

package cz.obzor.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

/// Turns the handlers into tasks of db-scheduler and runs them from the moment that the program is ready.
@Configuration(proxyBeanMethods = false)
class JobConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(JobConfiguration.class);
    private static final String TABLE = "job.scheduled_tasks";

    @Bean(destroyMethod = "")
    Scheduler scheduler(DataSource database, JobSettings settings, List<JobHandler> handlers) {
        List<Task<?>> tasks = new ArrayList<>();
        List<RecurringTask<?>> recurring = new ArrayList<>();
        for (JobHandler handler : handlers) {
            handler.every()
                    .ifPresentOrElse(every -> recurring.add(recurring(handler, every)), () -> tasks.add(task(handler)));
        }
        return Scheduler.create(new TransactionAwareDataSourceProxy(database), tasks)
                .startTasks(recurring)
                .tableName(TABLE)
                .threads(settings.threads())
                .pollingInterval(settings.polling())
                .heartbeatInterval(Duration.ofSeconds(10))
                .missedHeartbeatsLimit(6)
                .schedulerName(settings::node)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    /// Handlers may order work themselves, so the scheduler, which holds them, is asked for only when there is some.
    @Bean
    Jobs jobs(ObjectProvider<Scheduler> scheduler, PlatformTransactionManager transactions) {
        return new SchedulerJobs(scheduler::getObject, transactions);
    }

    @Bean
    SmartLifecycle jobsRunning(Scheduler scheduler, JdbcClient sql, JobSettings settings) {
        return new JobsRunning(scheduler, () -> releaseOwn(sql, settings.node()));
    }

    /// Work that this node had begun when it was killed is free again at once, without waiting for missed heartbeats.
    private static void releaseOwn(JdbcClient sql, String node) {
        int released = sql.sql("update " + TABLE + " set picked = false, picked_by = null, last_heartbeat = null"
                        + " where picked and picked_by = ?")
                .param(node)
                .update();
        if (released > 0) {
            LOG.info("{} pieces of work were interrupted at the last end and are begun again.", released);
        }
    }

    private static Task<?> task(JobHandler handler) {
        return Tasks.oneTime(handler.kind())
                .onFailure((complete, operations) -> failed(handler, complete, operations))
                .execute((instance, context) -> {
                    try {
                        handler.run(instance.getId());
                    } catch (Exception failure) {
                        throw new JobFailed(failure);
                    }
                });
    }

    /// One that fails is done again at its next time.
    private static RecurringTask<?> recurring(JobHandler handler, Duration every) {
        return Tasks.recurring(handler.kind(), FixedDelay.of(every)).execute((instance, context) -> {
            try {
                handler.run("");
            } catch (Exception failure) {
                handler.gaveUp("", failure);
            }
        });
    }

    private static void failed(JobHandler handler, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        int failures = complete.getExecution().consecutiveFailures + 1;
        String id = complete.getExecution().taskInstance.getId();
        Throwable cause = complete.getCause().orElseGet(() -> new IllegalStateException("unknown failure"));
        if (failures >= handler.tries()) {
            LOG.error("Gave up {} {} after {} tries.", handler.kind(), id, failures, cause);
            handler.gaveUp(id, cause);
            operations.remove();
        } else {
            LOG.warn("{} {} failed; trying again ({} of {}).", handler.kind(), id, failures, handler.tries(), cause);
            Duration pause = handler.pause().multipliedBy(1L << (failures - 1));
            operations.reschedule(complete, complete.getTimeDone().plus(pause));
        }
    }

    /// Carries a checked failure through the scheduler.
    private static final class JobFailed extends RuntimeException {
        JobFailed(Exception cause) {
            super(cause);
        }
    }
}

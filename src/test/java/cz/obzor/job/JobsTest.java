package cz.obzor.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import cz.obzor.testing.Await;
import cz.obzor.testing.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JobsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JobSettings SETTINGS = new JobSettings(2, Duration.ofMillis(100), "node-test");

    private final DataSource database = TestDatabase.fresh();
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    private final Work work = new Work();
    private Node node;

    @BeforeEach
    void start() {
        node = new Node(database, work);
    }

    @AfterEach
    void stop() {
        node.running.stop();
    }

    @Test
    void doesWhatWasOrdered() {
        node.jobs.order("work", "1");
        Await.until(PATIENCE, "done", () -> work.done.equals(List.of("1")));
        Await.until(PATIENCE, "nothing is left", () -> waiting() == 0);
    }

    @Test
    void doesNothingWhenTheTransactionIsRolledBack() {
        transaction.executeWithoutResult(state -> {
            node.jobs.order("work", "lost");
            state.setRollbackOnly();
        });
        transaction.executeWithoutResult(_ -> node.jobs.order("work", "kept"));
        Await.until(PATIENCE, "done", () -> work.done.contains("kept"));
        assertThat(work.done).containsExactly("kept");
    }

    @Test
    void doesWhatIsOrderedTwiceWhileItWaitsOnce() {
        transaction.executeWithoutResult(_ -> {
            node.jobs.order("work", "1");
            node.jobs.order("work", "1");
        });
        Await.until(PATIENCE, "done", () -> work.done.contains("1") && waiting() == 0);
        assertThat(work.done).containsExactly("1");
    }

    @Test
    void whoOrdersWhatAnotherIsJustOrderingGoesOnWithItsTransaction() throws Exception {
        JdbcClient sql = JdbcClient.create(database);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var ordered = new CountDownLatch(1);
            Future<?> first = threads.submit(() -> transaction.executeWithoutResult(_ -> {
                node.jobs.order("work", "same");
                ordered.countDown();
                Await.until(
                        PATIENCE,
                        "the other waits for this one",
                        () -> sql.sql("select count(*) from pg_locks where not granted")
                                        .query(Long.class)
                                        .single()
                                > 0);
            }));
            assertThat(ordered.await(30, TimeUnit.SECONDS)).isTrue();
            Future<?> second = threads.submit(() -> transaction.executeWithoutResult(_ -> {
                node.jobs.order("work", "same");
                sql.sql("select 1").query(Integer.class).single();
            }));
            first.get();
            second.get();
        }
        Await.until(PATIENCE, "done", () -> work.done.contains("same") && waiting() == 0);
    }

    @Test
    void triesAgainWhatFailed() {
        work.failures = 2;
        node.jobs.order("work", "1");
        Await.until(PATIENCE, "done", () -> work.done.equals(List.of("1")));
        assertThat(work.begun).containsExactly("1", "1", "1");
        assertThat(work.givenUp).isEmpty();
    }

    @Test
    void givesUpAfterTheLastTryAndTells() {
        work.failures = 100;
        node.jobs.order("work", "1");
        Await.until(PATIENCE, "given up", () -> work.givenUp.equals(List.of("1 because of broken on purpose")));
        Await.until(PATIENCE, "nothing is left", () -> waiting() == 0);
        assertThat(work.begun).hasSize(3);
    }

    @Test
    void doesAfterARestartWhatWasWaiting() {
        node.running.stop();
        node.jobs.order("work", "1");
        node = new Node(database, work);
        Await.until(PATIENCE, "done", () -> work.done.equals(List.of("1")));
    }

    /// A killed process leaves its work marked as picked; the same node takes it up again at once.
    @Test
    void beginsAgainWhatAKilledProcessHadBegun() {
        node.running.stop();
        node.jobs.order("work", "1");
        JdbcClient.create(database)
                .sql("update job.scheduled_tasks set picked = true, picked_by = 'node-test', last_heartbeat = now()")
                .update();
        node = new Node(database, work);
        Await.until(Duration.ofSeconds(10), "done", () -> work.done.equals(List.of("1")));
    }

    @Test
    void leavesAloneWhatAnotherLivingNodeHasBegun() {
        node.running.stop();
        node.jobs.order("work", "1");
        JdbcClient.create(database)
                .sql("update job.scheduled_tasks set picked = true, picked_by = 'node-other', last_heartbeat = now()")
                .update();
        node = new Node(database, work);
        node.jobs.order("work", "2");
        Await.until(PATIENCE, "done", () -> work.done.contains("2"));
        Await.sleep(Duration.ofMillis(500));
        assertThat(work.done).containsExactly("2");
    }

    private long waiting() {
        return JdbcClient.create(database)
                .sql("select count(*) from job.scheduled_tasks")
                .query(Long.class)
                .single();
    }

    /// What the program has of it: a scheduler and its lifecycle.
    private static final class Node {
        final Jobs jobs;
        final SmartLifecycle running;

        Node(DataSource database, JobHandler handler) {
            var configuration = new JobConfiguration();
            Scheduler scheduler = configuration.scheduler(database, SETTINGS, List.of(handler));
            jobs = new SchedulerJobs(() -> scheduler, new JdbcTransactionManager(database));
            running = configuration.jobsRunning(scheduler, JdbcClient.create(database), SETTINGS);
            running.start();
        }
    }

    private static final class Work implements JobHandler {
        final List<String> begun = new CopyOnWriteArrayList<>();
        final List<String> done = new CopyOnWriteArrayList<>();
        final List<String> givenUp = new CopyOnWriteArrayList<>();
        volatile int failures;

        @Override
        public String kind() {
            return "work";
        }

        @Override
        public Duration pause() {
            return Duration.ofMillis(100);
        }

        @Override
        public void run(String id) throws Exception {
            begun.add(id);
            if (begun.size() <= failures) {
                throw new IOException("broken on purpose");
            }
            done.add(id);
        }

        @Override
        public void gaveUp(String id, Throwable failure) {
            Throwable cause = failure;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            givenUp.add(id + " because of " + cause.getMessage());
        }
    }
}

package cz.obzor;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.testing.Await;
import cz.obzor.testing.TestDatabase;
import cz.obzor.testing.TestPlatform;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.support.TransactionTemplate;

/// A fact is kept until its listener has heard it: through failures of the listener, through the death of the process.
class FactsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> HEARD = new CopyOnWriteArrayList<>();
    private static volatile String behaviour = "hear";
    private static volatile CountDownLatch stuck = new CountDownLatch(1);

    private final Map<String, String> database = Map.of("database.url", TestDatabase.freshAddress());
    private TestPlatform platform;

    record Told(String what) {}

    @Configuration(proxyBeanMethods = false)
    static class Listening {
        @Bean
        Listener listener() {
            return new Listener();
        }
    }

    static class Listener {
        @ApplicationModuleListener
        void on(Told told) throws InterruptedException {
            switch (behaviour) {
                case "fail" -> throw new IllegalStateException("failing on purpose");
                case "hang" -> stuck.await();
                default -> HEARD.add(told.what());
            }
        }
    }

    @BeforeEach
    void start() {
        HEARD.clear();
        stuck = new CountDownLatch(1);
        behaviour = "hear";
        platform = TestPlatform.start(database, Listening.class);
    }

    @AfterEach
    void stop() {
        stuck.countDown();
        platform.close();
    }

    @Test
    void aFactIsHeardOnceAndForgotten() {
        tell("spring");
        Await.until(PATIENCE, "heard", () -> HEARD.equals(List.of("spring")));
        Await.until(PATIENCE, "forgotten", () -> kept() == 0);
    }

    @Test
    void aFactOfATransactionThatIsRolledBackIsNotTold() {
        platform.bean(TransactionTemplate.class).executeWithoutResult(state -> {
            platform.context().publishEvent(new Told("never"));
            state.setRollbackOnly();
        });
        tell("spring");
        Await.until(PATIENCE, "heard", () -> !HEARD.isEmpty());
        assertThat(HEARD).containsExactly("spring");
    }

    @Test
    void aFactWhoseListenerFailedIsHeardAfterARestart() {
        behaviour = "fail";
        tell("summer");
        Await.until(PATIENCE, "failed", () -> kept() == 1);
        platform.close();
        assertThat(HEARD).isEmpty();
        behaviour = "hear";
        platform = TestPlatform.start(database, Listening.class);
        Await.until(PATIENCE, "heard", () -> HEARD.equals(List.of("summer")));
        Await.until(PATIENCE, "forgotten", () -> kept() == 0);
    }

    /// To the next process a listener that never comes back is one whose process died.
    @Test
    void aFactWhoseProcessDiedIsHeardByTheNext() {
        behaviour = "hang";
        tell("autumn");
        Await.until(PATIENCE, "begun", () -> kept() == 1);
        behaviour = "hear";
        TestPlatform next = TestPlatform.start(database, Listening.class);
        Await.until(PATIENCE, "heard", () -> HEARD.equals(List.of("autumn")));
        next.close();
    }

    private void tell(String what) {
        platform.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> platform.context().publishEvent(new Told(what)));
    }

    private long kept() {
        return platform.bean(JdbcClient.class)
                .sql("select count(*) from fact.event_publication where event_type like '%Told'")
                .query(Long.class)
                .single();
    }
}

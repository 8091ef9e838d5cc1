package cz.obzor.account.key;

import static org.assertj.core.api.Assertions.assertThat;

import cz.obzor.account.Actor;
import cz.obzor.testing.TestPlatform;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RequestLimitsTest {
    private static final Actor NOBODY = new Actor.Nobody();
    private final JdbcClient sql = TestPlatform.shared().bean(JdbcClient.class);
    private final Instant now = Instant.parse("2026-11-23T10:00:20Z");
    private final String address = UUID.randomUUID().toString();

    @Test
    void nodesTogetherNeverLetMoreThroughThanTheLimit() {
        List<RequestLimits> nodes = List.of(node(300, now), node(300, now), node(300, now));
        var through = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 1200; i++) {
                RequestLimits node = nodes.get(i % nodes.size());
                threads.submit(() -> {
                    if (node.count(NOBODY, address).isEmpty()) {
                        through.incrementAndGet();
                    }
                });
            }
        }
        assertThat(through.get()).isEqualTo(300);
    }

    @Test
    void theNextMinuteBeginsAnewAndTheWaitLastsUntilThen() {
        RequestLimits before = node(1, now);
        assertThat(before.count(NOBODY, address)).isEmpty();
        assertThat(before.count(NOBODY, address)).contains(Duration.ofSeconds(40));
        assertThat(node(1, now.plusSeconds(40)).count(NOBODY, address)).isEmpty();
    }

    @Test
    void zeroIsNoLimit() {
        RequestLimits node = node(0, now);
        for (int i = 0; i < 100; i++) {
            assertThat(node.count(NOBODY, address)).isEmpty();
        }
    }

    private RequestLimits node(int perAddress, Instant at) {
        return new RequestLimits(sql, new LimitSettings(1, 1, perAddress), Clock.fixed(at, ZoneOffset.UTC));
    }
}

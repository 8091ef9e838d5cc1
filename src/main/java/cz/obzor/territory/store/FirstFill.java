package cz.obzor.territory.store;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills empty tables with the register that comes with the program, once, whichever process is first.
public final class FirstFill {
    private static final Logger LOG = LoggerFactory.getLogger(FirstFill.class);
    private static final String SOURCE = "shipped";

    private final PostgresRegister tables;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public FirstFill(PostgresRegister tables, TransactionTemplate transaction, Clock clock) {
        this.tables = tables;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void fillIfEmpty() {
        if (!tables.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            tables.lock();
            if (tables.isEmpty()) {
                fill(new ShippedRegister().read());
            }
        });
    }

    private void fill(Register shipped) {
        long started = System.nanoTime();
        tables.fill(shipped);
        for (LocalDate day : shipped.states()) {
            tables.recordState(day, SOURCE, clock.instant());
            tables.recordChange("units", day, SOURCE, "first fill", clock.instant());
        }
        LOG.info(
                "Filled the territory with {} units in {} ms.",
                shipped.units().size(),
                (System.nanoTime() - started) / 1_000_000);
    }
}

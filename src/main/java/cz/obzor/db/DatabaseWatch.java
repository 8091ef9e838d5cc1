package cz.obzor.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after the database: starts the embedded server again when it died, and tells whether the database answers.
public final class DatabaseWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final DataSource database;
    private final Optional<Thread> keeper;

    DatabaseWatch(Optional<EmbeddedPostgres> embedded, DataSource database) {
        this.database = database;
        this.keeper = embedded.map(
                server -> Thread.ofVirtual().name("database-keeper").start(() -> keep(server)));
    }

    /// Whether the database answers right now; waits at most some three seconds.
    public boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException away) {
            return false;
        }
    }

    @Override
    public void close() {
        keeper.ifPresent(Thread::interrupt);
    }

    private static void keep(EmbeddedPostgres server) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(PERIOD);
                server.ensureRunning();
            } catch (InterruptedException ending) {
                return;
            } catch (RuntimeException failed) {
                LOG.error("The database server could not be started again; trying on.", failed);
            }
        }
    }
}

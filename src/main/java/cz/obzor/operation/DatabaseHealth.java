package cz.obzor.operation;

import cz.obzor.db.DatabaseWatch;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Part of {@code /health/ready}: a node whose database does not answer takes no visitors.
@Component("database")
final class DatabaseHealth implements HealthIndicator {
    private final DatabaseWatch database;

    DatabaseHealth(DatabaseWatch database) {
        this.database = database;
    }

    @Override
    public Health health() {
        return database.answers() ? Health.up().build() : Health.down().build();
    }
}

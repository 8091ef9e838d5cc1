package cz.obzor.privacy;

import cz.obzor.job.JobHandler;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The job that carries the rules of retention out once a day.
@Component
class RunRetention implements JobHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RunRetention.class);

    private final Retention retention;

    RunRetention(Retention retention) {
        this.retention = retention;
    }

    /// Its own reports are kept for a while only, too.
    @Bean
    static RetentionExecutor retentionReports(JdbcClient sql) {
        return new TableRetention(
                sql, "retention-reports", "privacy.retention.reports", "delete from privacy.result where at < :before");
    }

    @Override
    public String kind() {
        return "retention";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(Duration.ofDays(1));
    }

    @Override
    public void run(String id) {
        retention.run();
    }

    @Override
    public void gaveUp(String id, Throwable failure) {
        LOG.error("The rules of retention could not be carried out; they are tried again in a day.", failure);
    }
}

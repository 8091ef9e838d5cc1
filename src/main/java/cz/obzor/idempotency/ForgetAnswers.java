package cz.obzor.idempotency;

import cz.obzor.job.JobHandler;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Drops answers that nobody will ask for again.
@Component
final class ForgetAnswers implements JobHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetAnswers.class);
    private static final Duration KEPT = Duration.ofDays(1);

    private final Answers answers;
    private final Clock clock;

    ForgetAnswers(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "forget-answers";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(Duration.ofHours(1));
    }

    @Override
    public void run(String id) {
        answers.forgetBefore(clock.instant().minus(KEPT));
    }

    @Override
    public void gaveUp(String id, Throwable failure) {
        LOG.warn("Old answers stay until the next run", failure);
    }
}

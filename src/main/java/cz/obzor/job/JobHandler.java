package cz.obzor.job;

import java.time.Duration;
import java.util.Optional;

/// One kind of background work.
public interface JobHandler {

    String kind();

    /// Does the work; must be safe to do again after a crash in the middle.
    ///
    /// @throws Exception to have it tried again later
    void run(String id) throws Exception;

    /// How long after one run ends the next begins by itself, on one node at a time; empty for work that is ordered.
    /// The
    /// id is then empty.
    default Optional<Duration> every() {
        return Optional.empty();
    }

    /// Most tries, the first one included.
    default int tries() {
        return 3;
    }

    /// How long to wait before the second try; doubled for each further one.
    default Duration pause() {
        return Duration.ofSeconds(5);
    }

    /// Told after the last try failed, so that the thing is not left waiting for ever.
    void gaveUp(String id, Throwable failure);
}

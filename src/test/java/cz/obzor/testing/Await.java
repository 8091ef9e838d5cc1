package cz.obzor.testing;

import java.time.Duration;
import java.util.concurrent.Callable;

/// Waits for something that happens in the background.
public final class Await {
    private static final Duration PERIOD = Duration.ofMillis(50);

    private Await() {}

    /// Waits until a condition holds; a condition that throws does not hold yet.
    ///
    /// @param what for the failure: what did not come about
    public static void until(Duration patience, String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + patience.toNanos();
        Throwable last = null;
        while (System.nanoTime() < end) {
            try {
                if (condition.call()) {
                    return;
                }
                last = null;
            } catch (Exception | AssertionError notYet) {
                last = notYet;
            }
            sleep(PERIOD);
        }
        throw new AssertionError("Not within " + patience + ": " + what, last);
    }

    public static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

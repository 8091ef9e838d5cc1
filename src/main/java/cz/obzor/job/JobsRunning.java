package cz.obzor.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;

/// Starts the work last and ends it first, so that no job meets a program that is half up or half down.
final class JobsRunning implements SmartLifecycle {
    private final Scheduler scheduler;
    private final Runnable before;
    private volatile boolean running;

    JobsRunning(Scheduler scheduler, Runnable before) {
        this.scheduler = scheduler;
        this.before = before;
    }

    @Override
    public void start() {
        before.run();
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}

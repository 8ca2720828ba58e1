package io.guanxi.crm;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that the library starts when asked to. */
final class Background {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private @Nullable ScheduledExecutorService executor;

    synchronized void start(Duration every, List<Runnable> work) {
        if (executor != null) {
            throw new IllegalStateException("the background work runs already; close the Crm to stop it");
        }
        executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "guanxi-background");
            thread.setDaemon(true);
            return thread;
        });
        // The future never completes by itself: rounds end with the executor, and their failures are logged.
        var unused = executor.scheduleWithFixedDelay(
                () -> work.forEach(Background::quietly), 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A failed round, by an error even, is tried again with the next one; the message of a failure may not be shown. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (Throwable failed) {
            LOG.warn(
                    "a round of background work failed with {}",
                    failed.getClass().getName());
        }
    }

    synchronized void stop() {
        if (executor != null) {
            executor.shutdownNow();
            try {
                executor.awaitTermination(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

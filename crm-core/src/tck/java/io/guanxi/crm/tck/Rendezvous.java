package io.guanxi.crm.tck;

import io.guanxi.crm.shared.TransientStorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets threads collide: they start together, every one is joined, and what became of each is a value. */
public final class Rendezvous {
    /** The longest that a task may take, in seconds; longer is a hang and fails the test. */
    public static final int PATIENCE_SECONDS = 120;

    private static final int TRIES = 2_000;

    private Rendezvous() {}

    /** What became of one task: a value or an error, never both. */
    public record Outcome<R>(@Nullable R value, Optional<Throwable> error) {
        /** The value of a task that must have succeeded. */
        public @Nullable R get() {
            if (error.isPresent()) {
                throw new AssertionError("a task failed: " + error.get(), error.get());
            }
            return value;
        }

        public boolean succeeded() {
            return error.isEmpty();
        }
    }

    /** Runs the task on that many threads at once, each with its number from 0, and answers the outcomes in order. */
    public static <R> List<Outcome<R>> of(int threads, IntFunction<R> task) {
        CyclicBarrier start = new CyclicBarrier(threads);
        List<FutureTask<R>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int number = i;
            FutureTask<R> one = new FutureTask<>(() -> {
                start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                return task.apply(number);
            });
            running.add(one);
            Thread thread = new Thread(one, "rendezvous-" + i);
            thread.setDaemon(true);
            thread.start();
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        return running.stream().map(one -> join(one, deadline)).toList();
    }

    private static <R> Outcome<R> join(FutureTask<R> task, long deadline) {
        try {
            return new Outcome<>(
                    task.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS), Optional.empty());
        } catch (ExecutionException e) {
            return new Outcome<>(null, Optional.of(e.getCause()));
        } catch (TimeoutException e) {
            throw new AssertionError("a task still hangs after " + PATIENCE_SECONDS + " seconds", e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while joining a task", e);
        }
    }

    /** Repeats the work while the storage refuses it for the moment, with a short random pause. */
    public static <R extends @Nullable Object> R retrying(Supplier<R> work) {
        for (int i = 1; ; i++) {
            try {
                return work.get();
            } catch (TransientStorageException e) {
                if (i == TRIES) {
                    throw new AssertionError("still refused for the moment after " + TRIES + " tries", e);
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(100_000, 3_000_000));
            }
        }
    }

    /** Waits for a sign that another task must give. */
    static void await(CountDownLatch sign) {
        if (!awaitAtMost(sign, 5_000)) {
            throw new AssertionError("the other task did not come so far");
        }
    }

    /** Waits for a sign that another task may give, and tells whether it came. */
    static boolean awaitAtMost(CountDownLatch sign, long millis) {
        try {
            return sign.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while waiting for another task", e);
        }
    }
}

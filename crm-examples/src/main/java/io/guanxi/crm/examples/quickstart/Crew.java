package io.guanxi.crm.examples.quickstart;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Two threads that work beside the one that closes this. What fails on them fails where it is waited for, and both have
 * ended when this is closed.
 */
final class Crew implements AutoCloseable {
    static final String NAME = "quickstart-crew";
    private static final int THREADS = 2;

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(THREADS, THREADS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Crew::thread);

    /** Something to do that may fail to read or write a file. */
    @FunctionalInterface
    interface Work<T> extends Callable<T> {
        @Override
        T call() throws IOException;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, NAME);
        thread.setDaemon(true);
        return thread;
    }

    /** Begins as soon as one of the threads is free. */
    <T> Future<T> begin(Work<T> work) {
        return threads.submit(work);
    }

    /** The threads themselves. */
    Executor threads() {
        return threads;
    }

    /**
     * Waits for what was begun, and fails as it did.
     *
     * @throws InterruptedIOException when this thread is interrupted, which it is afterwards too
     */
    static <T> T await(Future<T> begun) throws IOException {
        try {
            return begun.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            Throwable why = e.getCause();
            if (why instanceof IOException unreadable) {
                throw unreadable;
            }
            if (why instanceof RuntimeException failure) {
                throw failure;
            }
            if (why instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("work cannot fail in this way", why);
        }
    }

    /**
     * Leaves out what was not begun and waits for what was. It is not interrupted: an H2 file database does not outlive the
     * interruption of a thread that reads it.
     */
    @Override
    public void close() {
        threads.getQueue().clear();
        threads.shutdown();
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

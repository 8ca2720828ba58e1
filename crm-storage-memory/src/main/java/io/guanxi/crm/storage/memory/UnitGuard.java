package io.guanxi.crm.storage.memory;

import org.jspecify.annotations.Nullable;

/** Keeps a unit to its thread and its callback, and remembers the storage error after which it can only roll back. */
final class UnitGuard {
    private final Thread owner = Thread.currentThread();
    private volatile boolean ended;
    private @Nullable RuntimeException failure;

    /** Refuses use from another thread or after the end. */
    void check() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("a unit belongs to the thread that it was opened on");
        }
        if (ended) {
            throw new IllegalStateException("the unit has ended; use it inside its callback only");
        }
    }

    /** Like {@link #check}, and refuses to go on after a storage error. */
    void checkWritable() {
        check();
        refuseIfFailed();
    }

    /** Remembers the first storage error, and answers the one given. */
    <E extends RuntimeException> E failed(E error) {
        if (failure == null) {
            failure = error;
        }
        return error;
    }

    void refuseIfFailed() {
        if (failure != null) {
            throw new IllegalStateException(
                    "the unit met a storage error before and can only roll back; let the error leave the work",
                    failure);
        }
    }

    void end() {
        ended = true;
    }
}

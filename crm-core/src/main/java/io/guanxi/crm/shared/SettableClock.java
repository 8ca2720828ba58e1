package io.guanxi.crm.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is moved: for tests, and for replaying history. Thread-safe. */
public final class SettableClock implements InstantSource {
    private final AtomicReference<Instant> now;

    public SettableClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Moves the clock, forward or back. */
    public void set(Instant to) {
        now.set(to);
    }

    /** Moves the clock on. */
    public void advance(Duration by) {
        now.updateAndGet(at -> at.plus(by));
    }
}

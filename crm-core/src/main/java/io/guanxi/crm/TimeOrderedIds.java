package io.guanxi.crm;

import io.guanxi.crm.shared.IdSource;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/**
 * UUIDs of version 7 (RFC 9562, 5.7): 48 bits of Unix milliseconds, then 74 bits that grow within a millisecond and are
 * random otherwise. The ids of one instance are strictly ascending, also when the clock steps back. Thread-safe.
 */
final class TimeOrderedIds implements IdSource {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int COUNTER_BITS = 12;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private long last;

    TimeOrderedIds(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public UUID next() {
        long tick = tick();
        long high = (tick >>> COUNTER_BITS << 16) | VERSION | (tick & ((1L << COUNTER_BITS) - 1));
        return new UUID(high, VARIANT | (random.nextLong() >>> 2));
    }

    /** Milliseconds and a twelve-bit count within them, never the same twice. */
    private synchronized long tick() {
        last = Math.max(last + 1, clock.millis() << COUNTER_BITS);
        return last;
    }
}

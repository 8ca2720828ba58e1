package io.guanxi.crm.architecture.planted.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import java.util.function.Supplier;

/** Looks at the wall clock in several disguises, and once at the clock it was given. */
public final class Looks {
    Instant call() {
        return Instant.now();
    }

    LocalDate zoned() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    Supplier<Instant> reference() {
        return Instant::now;
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Random chance() {
        return new Random();
    }

    Instant injected(Clock clock, long seed) {
        return Instant.now(clock).plusNanos(new Random(seed).nextInt(10));
    }
}

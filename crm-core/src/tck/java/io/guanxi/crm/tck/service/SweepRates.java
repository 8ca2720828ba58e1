package io.guanxi.crm.tck.service;

import io.guanxi.crm.Crm;
import io.guanxi.crm.storage.CrmStorage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** Measures a sweep over many open cases of which few are due, five times in a row. */
public final class SweepRates {
    /** When the first warnings of cases are due that came at 13, 14, 15, 16 and 17 o'clock, in minutes after the first. */
    private static final int[] MINUTES = {0, 30, 60, 90, 180};

    private SweepRates() {}

    /** Loads the cases and measures; the clock moves on to where the next ones are due. */
    public static void run(CrmStorage storage, int open, int due) {
        SweptCases cases = new SweptCases(storage);
        AtomicReference<Instant> now = new AtomicReference<>(SweptCases.NOON);
        InstantSource clock = now::get;
        Crm crm = Crm.builder(storage).clock(clock).build();
        long start = System.nanoTime();
        cases.add(open - 5 * due, SweptCases.NOON.plus(Duration.ofDays(20)));
        for (int round = 0; round < 5; round++) {
            cases.add(due, SweptCases.NOON.plus(Duration.ofHours(round + 1)));
        }
        System.out.printf("%,d open cases loaded in %.1f s%n", open, (System.nanoTime() - start) / 1e9);
        time("first sweep, after the load", crm, now.get());
        for (int minutes : MINUTES) {
            Instant next = SweptCases.FIRST_DUE.plus(Duration.ofMinutes(minutes));
            now.set(next.minusSeconds(600));
            time("nothing due", crm, now.get());
            now.set(next);
            time("some due", crm, now.get());
        }
    }

    private static void time(String what, Crm crm, Instant now) {
        long start = System.nanoTime();
        long done = crm.sweep(now);
        System.out.printf("%-30s %,6d done in %,9.1f ms%n", what, done, (System.nanoTime() - start) / 1e6);
    }
}

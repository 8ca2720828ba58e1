package io.guanxi.crm.storage.memory;

import io.guanxi.crm.tck.service.SweepRates;

/** Measures a sweep: {@code SweepRatesOnMemory [open cases] [due]}. */
public final class SweepRatesOnMemory {
    private SweepRatesOnMemory() {}

    public static void main(String[] arguments) {
        int open = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int due = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        SweepRates.run(new MemoryStorage(), open, due);
    }
}

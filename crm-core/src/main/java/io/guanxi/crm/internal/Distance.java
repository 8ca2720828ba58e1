package io.guanxi.crm.internal;

import java.util.function.Consumer;

/** How far a long work has come, and who is told. Not thread-safe. */
public final class Distance {
    private final Consumer<Long> told;
    private long gone;

    /** @param told how many have been gone through, after each part */
    public Distance(Consumer<Long> told) {
        this.told = told;
    }

    /** So many more have been gone through. */
    public void add(int more) {
        gone += more;
        told.accept(gone);
    }
}

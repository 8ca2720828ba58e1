package io.guanxi.crm.architecture.planted.shared;

/** Keeps state for the whole machine. */
public final class Counts {
    private static int calls;

    int call() {
        calls++;
        return calls;
    }
}

package io.guanxi.crm.architecture.planted.shared;

/** Keeps state for a thread. */
public final class Remembers {
    private static final ThreadLocal<String> ACTOR = new ThreadLocal<>();

    String actor() {
        return ACTOR.get();
    }
}

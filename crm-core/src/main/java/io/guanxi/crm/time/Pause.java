package io.guanxi.crm.time;

import io.guanxi.crm.shared.Label;
import java.time.Instant;

/**
 * The clock stands still from {@code from} up to but excluding {@code to}.
 *
 * @param from when it stops
 * @param to when it runs again; {@link Instant#MAX} while nobody knows
 * @param reason the declared reason, such as waiting for the customer, or by whom it was stopped
 */
public record Pause(Instant from, Instant to, Label reason) {

    /** @throws IllegalArgumentException unless it ends after it begins */
    public Pause {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("A pause ends after it begins, found " + from + ".." + to);
        }
    }

    /** A pause that has no end yet. */
    public static Pause openEnded(Instant from, Label reason) {
        return new Pause(from, Instant.MAX, reason);
    }

    /** Whether it has no end yet. */
    public boolean isOpenEnded() {
        return to.equals(Instant.MAX);
    }

    /** Whether the clock stands still at an instant because of this pause. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }
}

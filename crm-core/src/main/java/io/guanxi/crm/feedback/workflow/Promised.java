package io.guanxi.crm.feedback.workflow;

import io.guanxi.crm.time.Target;
import java.time.Instant;
import java.util.Optional;

/**
 * What was promised of one clock when an event was written down. Kept with the event, so that other targets or another
 * calendar leave it as it was.
 *
 * @param of which promise it is
 * @param target what was allowed
 * @param due the last instant in time; empty while the clock stood still without an end
 */
public record Promised(Of of, Target target, Optional<Instant> due) {
    /**
     * Which promise.
     *
     * @param occurrence which run of the clock
     * @param start when that began
     * @param since the sequence of the event with which the target came to hold
     */
    public record Of(SlaClock clock, int occurrence, Instant start, int since) {}
}

package io.guanxi.crm.feedback.workflow;

import java.time.Instant;
import java.util.Optional;

/**
 * One run of a clock of a case.
 *
 * @param occurrence 1 for the first run of this clock; for the resolution, the round
 * @param start when it began to run
 * @param met when the promise was kept; empty while it was not
 */
public record ClockRun(SlaClock clock, int occurrence, Instant start, Optional<Instant> met) {
    ClockRun metAt(Instant when) {
        return new ClockRun(clock, occurrence, start, Optional.of(when));
    }
}

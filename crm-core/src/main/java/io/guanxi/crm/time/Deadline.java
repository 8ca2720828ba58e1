package io.guanxi.crm.time;

import java.time.Instant;
import java.util.Optional;

/** When a target runs out, or that it cannot be said yet because the clock stands still. */
public sealed interface Deadline {

    /** What was allowed. */
    Target target();

    /** Interval by interval, from the start to the due instant, or to where the clock stopped. */
    Explanation explanation();

    /** The last instant in time; empty while the clock is paused without an end. */
    Optional<Instant> due();

    /**
     * The target runs out.
     *
     * @param target what was allowed
     * @param at the due instant; an act at this very instant is in time
     * @param explanation from the start to {@code at}; its counted parts add up to {@code target}
     */
    record Due(Target target, Instant at, Explanation explanation) implements Deadline {
        @Override
        public Optional<Instant> due() {
            return Optional.of(at);
        }
    }

    /**
     * A promise that was made by other rules than those in force: it stays what it was, and its intervals are not known any
     * more.
     *
     * @param target what was allowed
     * @param due the last instant in time; empty when the clock stood still without an end
     * @param explanation without intervals
     */
    record Kept(Target target, Optional<Instant> due, Explanation explanation) implements Deadline {}

    /**
     * The clock is paused and nobody knows until when, so there is no due instant.
     *
     * @param target what was allowed
     * @param since the instant from which the clock stands still
     * @param pause the pause without an end
     * @param explanation from the start to {@code since}; what it counts is used up already
     */
    record OnHold(Target target, Instant since, Pause pause, Explanation explanation) implements Deadline {
        @Override
        public Optional<Instant> due() {
            return Optional.empty();
        }
    }
}

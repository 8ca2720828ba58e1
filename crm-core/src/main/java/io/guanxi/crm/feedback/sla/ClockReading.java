package io.guanxi.crm.feedback.sla;

import io.guanxi.crm.feedback.workflow.ClockRun;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.time.Deadline;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a clock of a case shows: what was allowed, until when, and why.
 *
 * @param run when it began to run and when the promise was kept
 * @param allowances what held in the order of time, the last one now; at least one
 */
public record ClockReading(ClockRun run, List<Allowance> allowances) {
    public ClockReading {
        allowances = List.copyOf(allowances);
    }

    /**
     * What was allowed while one priority held.
     *
     * @param from when it came to hold
     * @param until when another took its place; empty for the last
     * @param deadline of several targets the one that runs out first
     */
    public record Allowance(Priority priority, Instant from, Optional<Instant> until, Deadline deadline) {
        /** The instant, if any before {@code end}, at which the promise was broken while this held. */
        Optional<Instant> broken(Instant end) {
            Instant last = until.filter(other -> other.isBefore(end)).orElse(end);
            return deadline.due().map(due -> due.isBefore(from) ? from : due).filter(due -> due.isBefore(last));
        }
    }

    /** What holds now, or held when the promise was kept. */
    public Allowance current() {
        return allowances.get(allowances.size() - 1);
    }

    /** With every interval explained. */
    public Deadline deadline() {
        return current().deadline();
    }

    /** The last instant in time; empty while the clock stands still without an end. */
    public Optional<Instant> due() {
        return deadline().due();
    }

    /**
     * When the promise was broken, looked from an instant: an act at the due instant is in time, and what was broken once
     * stays so, whatever is allowed later.
     */
    public Optional<Instant> breachedAt(Instant asOf) {
        Instant end = run.met().filter(met -> !met.isAfter(asOf)).orElse(asOf);
        for (Allowance each : allowances) {
            Optional<Instant> broken = each.broken(end);
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }
}

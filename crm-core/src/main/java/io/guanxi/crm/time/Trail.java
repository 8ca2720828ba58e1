package io.guanxi.crm.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The spans walked over so far. It only ever moves on from where it stands, so that they follow each other
 * without a gap. It stops at the limit, or in a pause without an end. Used by one thread for one answer.
 */
final class Trail {

    private final Instant limit;
    private final List<Pause> pauses;
    private final List<Span> spans = new ArrayList<>();
    private Instant cursor;
    private int next;
    private @Nullable Pause hold;

    /** Walks from {@code start} to {@code limit}; {@link Instant#MAX} when nothing but the target ends it. */
    Trail(Instant start, Instant limit, Pauses pauses) {
        this.cursor = start;
        this.limit = limit;
        this.pauses = pauses.all();
    }

    Instant cursor() {
        return cursor;
    }

    List<Span> spans() {
        return spans;
    }

    @Nullable
    Pause hold() {
        return hold;
    }

    boolean stopped() {
        return hold != null || cursor.compareTo(limit) >= 0;
    }

    boolean reaches(Instant instant) {
        return instant.compareTo(limit) <= 0;
    }

    /** Moves on to {@code to} without counting; what lies in a pause is shown as paused. */
    void exclude(Instant to, Reason reason) {
        Instant end = earlier(to, limit);
        while (cursor.isBefore(end) && hold == null) {
            Pause pause = pauseFrom(cursor);
            if (pause != null && pause.contains(cursor)) {
                standStill(pause, end);
            } else {
                append(pause == null ? end : earlier(end, pause.from()), reason, null);
            }
        }
    }

    /** Moves on to {@code to}, counting the time that runs until the budget is used up; answers what is left. */
    Duration run(Instant to, Reason reason, Duration budget, Function<Duration, Target> unit) {
        Instant end = earlier(to, limit);
        Duration left = budget;
        while (cursor.isBefore(end) && hold == null && !left.isZero()) {
            Pause pause = pauseFrom(cursor);
            if (pause != null && pause.contains(cursor)) {
                standStill(pause, end);
                continue;
            }
            Instant stop = pause == null ? end : earlier(end, pause.from());
            Duration time = stop.equals(Instant.MAX) ? left : shorter(Duration.between(cursor, stop), left);
            append(cursor.plus(time), reason, unit.apply(time));
            left = left.minus(time);
        }
        return left;
    }

    /** Moves on to {@code to} and counts it as one day. */
    void countDay(Instant to, Reason reason) {
        append(to, reason, new Target.BusinessDays(1));
    }

    /** The pause in which {@code instant} lies or which comes next; {@code null} when none is ahead. */
    @Nullable
    Pause pauseFrom(Instant instant) {
        while (next < pauses.size() && !pauses.get(next).to().isAfter(cursor)) {
            next++;
        }
        int i = next;
        while (i < pauses.size() && !pauses.get(i).to().isAfter(instant)) {
            i++;
        }
        return i < pauses.size() ? pauses.get(i) : null;
    }

    private void standStill(Pause pause, Instant end) {
        if (pause.isOpenEnded() && limit.equals(Instant.MAX)) {
            hold = pause;
        } else {
            append(earlier(pause.to(), end), Reason.paused(pause.reason()), null);
        }
    }

    /** Adds a span up to {@code to}, or lengthens the last one when it is of the same kind; days stay apart. */
    private void append(Instant to, Reason reason, @Nullable Target amount) {
        int end = spans.size() - 1;
        Span last = end < 0 ? null : spans.get(end);
        boolean same = last != null && last.reason().equals(reason) && !(amount instanceof Target.BusinessDays);
        if (same && last instanceof Span.Excluded before && amount == null) {
            spans.set(end, new Span.Excluded(before.from(), to, reason));
        } else if (same && last instanceof Span.Counted before && amount != null) {
            spans.set(
                    end,
                    new Span.Counted(before.from(), to, reason, before.amount().plus(amount)));
        } else {
            spans.add(
                    amount == null
                            ? new Span.Excluded(cursor, to, reason)
                            : new Span.Counted(cursor, to, reason, amount));
        }
        cursor = to;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}

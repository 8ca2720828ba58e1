package io.guanxi.crm.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers when a target runs out and how much of one is used up, both with every interval explained. Pure:
 * the same arguments give the same answer. What is added is what is measured: from a start to its due
 * instant exactly the target has elapsed.
 */
public final class Deadlines {

    /** The largest target in days. */
    public static final int MAX_DAYS = 10_000;

    /** The largest target in hours. */
    public static final Duration MAX_TIME = Duration.ofHours(100_000);

    /** Longer than any two instants a calendar can tell apart. */
    private static final Duration ENDLESS = Duration.ofSeconds(Long.MAX_VALUE);

    private Deadlines() {}

    /** {@link #deadline(Instant, Target, WorkCalendar, Pauses)} of a clock that is never paused. */
    public static Deadline deadline(Instant start, Target target, WorkCalendar calendar) {
        return deadline(start, target, calendar, Pauses.NONE);
    }

    /**
     * When a target that starts at an event runs out.
     *
     * <ul>
     *   <li>Wall-clock hours run always, business hours inside opening hours; both answer the earliest
     *       instant at which the amount is reached, so Friday 17:00 and one hour is Friday 18:00.
     *   <li>Business days follow the Civil Code of China, art. 201 and 203: only the date of the event in
     *       the calendar's zone matters, it does not count, counting begins on the next working day, and
     *       the term ends at close of business on the last one.
     *   <li>No time counts while the clock is paused; a working day counts if the clock runs at its close.
     * </ul>
     *
     * @throws IllegalArgumentException when the target is zero or beyond {@link #MAX_DAYS} or {@link #MAX_TIME}
     */
    public static Deadline deadline(Instant start, Target target, WorkCalendar calendar, Pauses pauses) {
        checkSize(target);
        Trail trail = new Trail(start, Instant.MAX, pauses);
        Target counted = walk(trail, target, calendar);
        Explanation explanation = explain(start, trail, counted, calendar);
        @Nullable Pause hold = trail.hold();
        return hold == null
                ? new Deadline.Due(target, trail.cursor(), explanation)
                : new Deadline.OnHold(target, trail.cursor(), hold, explanation);
    }

    /**
     * How much of a unit counts between two instants. A business day counts once its close of business is
     * reached.
     *
     * @param from the event
     * @param to the instant looked from, not before {@code from}
     * @throws IllegalArgumentException when {@code to} is before {@code from}
     */
    public static Explanation elapsed(
            Instant from, Instant to, Target.Unit unit, WorkCalendar calendar, Pauses pauses) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Time elapses forwards, found " + to + " before " + from);
        }
        Trail trail = new Trail(from, to, pauses);
        return explain(from, trail, walk(trail, endless(unit), calendar), calendar);
    }

    /** Walks until the target is used up or the trail stops; answers what was counted. */
    private static Target walk(Trail trail, Target target, WorkCalendar calendar) {
        if (target instanceof Target.BusinessDays days) {
            return new Target.BusinessDays(days.days() - new DaysWalk(calendar, trail, days.days()).walk());
        }
        if (target instanceof Target.BusinessHours hours) {
            Duration left = new HoursWalk(calendar, trail, hours.time()).walk();
            return new Target.BusinessHours(hours.time().minus(left));
        }
        Duration time = ((Target.WallClockHours) target).time();
        Duration left = trail.run(Instant.MAX, Reason.WALL_CLOCK, time, Target.WallClockHours::new);
        return new Target.WallClockHours(time.minus(left));
    }

    private static Explanation explain(Instant start, Trail trail, Target counted, WorkCalendar calendar) {
        return new Explanation(calendar.zone(), counted, trail.spans(), warnings(start, trail, counted, calendar));
    }

    private static List<CoverageWarning> warnings(Instant start, Trail trail, Target counted, WorkCalendar calendar) {
        if (counted instanceof Target.WallClockHours) {
            return List.of();
        }
        LocalClock clock = new LocalClock(calendar.zone());
        LocalDate first = clock.dateOf(start);
        Instant end = trail.cursor();
        LocalDate last = end.isAfter(start) ? clock.dateOf(end.minusNanos(1)) : first;
        return calendar.coverageWarning(first, last).map(List::of).orElseGet(List::of);
    }

    private static Target endless(Target.Unit unit) {
        return switch (unit) {
            case WALL_CLOCK_HOURS -> new Target.WallClockHours(ENDLESS);
            case BUSINESS_HOURS -> new Target.BusinessHours(ENDLESS);
            case BUSINESS_DAYS -> new Target.BusinessDays(Integer.MAX_VALUE);
        };
    }

    private static void checkSize(Target target) {
        boolean tooLarge = target instanceof Target.BusinessDays days && days.days() > MAX_DAYS
                || target instanceof Target.BusinessHours hours && hours.time().compareTo(MAX_TIME) > 0
                || target instanceof Target.WallClockHours wall && wall.time().compareTo(MAX_TIME) > 0;
        if (target.isZero() || tooLarge) {
            throw new IllegalArgumentException("A target is more than nothing and at most " + MAX_DAYS + " days or "
                    + MAX_TIME.toHours() + " hours, found " + target.label().en());
        }
    }
}

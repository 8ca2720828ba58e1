package io.guanxi.crm.time;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Walks a trail over working days until a number of them is used up. The rule is that of the Civil Code of
 * China, art. 201 and 203: the day of the event does not count, counting begins on the next working day,
 * the term ends at close of business on the last one. A working day counts only if the clock is running at
 * its close of business: a pause that begins at that instant loses the day, one that ends at it does not.
 */
final class DaysWalk {

    private final WorkCalendar calendar;
    private final LocalClock clock;
    private final Trail trail;
    private int left;

    DaysWalk(WorkCalendar calendar, Trail trail, int budget) {
        this.calendar = calendar;
        this.clock = new LocalClock(calendar.zone());
        this.trail = trail;
        this.left = budget;
    }

    /** Answers what is left of the budget when the trail stopped first. */
    int walk() {
        LocalDate date = clock.dateOf(trail.cursor()).plusDays(1);
        trail.exclude(clock.startOf(date), Reason.DAY_OF_EVENT);
        while (left > 0 && !trail.stopped()) {
            LocalDate skipped = PausedDays.skip(trail, clock, date);
            if (skipped.isAfter(date)) {
                date = skipped;
            } else {
                day(calendar.day(date), clock.startOf(date.plusDays(1)));
                date = date.plusDays(1);
            }
        }
        return left;
    }

    private void day(CalendarDay day, Instant end) {
        Instant close = clock.closeOf(day);
        if (close == null || !close.isAfter(trail.cursor())) {
            trail.exclude(end, day.isWorkingDay() ? Reason.OFF_HOURS : day.reason());
            return;
        }
        if (!trail.reaches(close)) {
            trail.exclude(end, Reason.DAY_NOT_OVER);
            return;
        }
        Pause pause = trail.pauseFrom(close);
        if (pause != null && pause.contains(close)) {
            trail.exclude(end, Reason.PAUSED_AT_CLOSE);
            return;
        }
        trail.countDay(close, day.reason().equals(Reason.OPEN) ? Reason.WORKING_DAY : day.reason());
        left--;
        if (left > 0) {
            trail.exclude(end, Reason.OFF_HOURS);
        }
    }
}

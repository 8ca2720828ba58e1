package io.guanxi.crm.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Walks a trail through opening hours, day by day, until an amount of time is used up. */
final class HoursWalk {

    private final WorkCalendar calendar;
    private final LocalClock clock;
    private final Trail trail;
    private Duration left;

    HoursWalk(WorkCalendar calendar, Trail trail, Duration budget) {
        this.calendar = calendar;
        this.clock = new LocalClock(calendar.zone());
        this.trail = trail;
        this.left = budget;
    }

    /** Answers what is left of the budget when the trail stopped first. */
    Duration walk() {
        LocalDate date = clock.dateOf(trail.cursor());
        while (!done()) {
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
        List<Shift> shifts = day.hours().shifts();
        for (int i = 0; i < shifts.size(); i++) {
            trail.exclude(clock.opens(day.date(), shifts.get(i)), i == 0 ? Reason.OFF_HOURS : Reason.BREAK);
            left = trail.run(clock.closes(day.date(), shifts.get(i)), day.reason(), left, Target.BusinessHours::new);
            if (done()) {
                return;
            }
        }
        trail.exclude(end, shifts.isEmpty() ? day.reason() : Reason.OFF_HOURS);
    }

    private boolean done() {
        return left.isZero() || trail.stopped();
    }
}

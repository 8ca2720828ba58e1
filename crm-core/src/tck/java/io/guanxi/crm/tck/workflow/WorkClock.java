package io.guanxi.crm.tck.workflow;

import io.guanxi.crm.shared.SettableClock;
import io.guanxi.crm.time.WorkCalendar;
import io.guanxi.crm.time.WorkCalendars;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.function.Consumer;

/**
 * A clock that stands still until it is moved, on the wall clock of a work calendar. Moves forward only. Whoever listens
 * is led through the time between, so that nothing that becomes due on the way is noticed late.
 */
public final class WorkClock implements InstantSource {
    private final WorkCalendar calendar;
    private final SettableClock clock;
    private Consumer<Instant> passing;

    private WorkClock(WorkCalendar calendar, Instant start) {
        this.calendar = calendar;
        this.clock = new SettableClock(start);
        this.passing = clock::set;
    }

    /**
     * A clock on the standard calendar of China.
     *
     * @param start local date and time such as {@code 2026-06-30T12:00}
     */
    public static WorkClock at(String start) {
        return at(start, WorkCalendars.standard());
    }

    /** A clock on this calendar, in its zone. */
    public static WorkClock at(String start, WorkCalendar calendar) {
        return new WorkClock(calendar, instant(start, calendar));
    }

    static Instant instant(String local, WorkCalendar calendar) {
        return LocalDateTime.parse(local).atZone(calendar.zone()).toInstant();
    }

    /** How time passes from now on: is given where to go, and moves the clock with {@link #set}. */
    void passing(Consumer<Instant> way) {
        passing = way;
    }

    void set(Instant to) {
        clock.set(to);
    }

    public WorkCalendar calendar() {
        return calendar;
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    /** An instant by its date and time on this clock. */
    public Instant instant(String local) {
        return instant(local, calendar);
    }

    /** Date and time on the wall. */
    public LocalDateTime local() {
        return LocalDateTime.ofInstant(instant(), calendar.zone());
    }

    /** @throws IllegalArgumentException when this lies before now */
    public WorkClock advanceTo(Instant to) {
        if (to.isBefore(instant())) {
            throw new IllegalArgumentException("time goes forward: it is " + instant() + " already, not yet " + to);
        }
        passing.accept(to);
        return this;
    }

    /** @param local date and time such as {@code 2026-07-01T09:00} */
    public WorkClock advanceTo(String local) {
        return advanceTo(instant(local));
    }

    public WorkClock advance(Duration by) {
        return advanceTo(instant().plus(by));
    }

    /** To the same time of day, so many working days later; the present day does not count. */
    public WorkClock advanceWorkingDays(int days) {
        LocalDateTime now = local();
        LocalDateTime then = now;
        for (int day = 0; day < days; day++) {
            then = calendar.workingDayAfter(then.toLocalDate()).atTime(now.toLocalTime());
        }
        return advanceTo(then.atZone(calendar.zone()).toInstant());
    }
}

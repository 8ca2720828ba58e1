package io.guanxi.crm.time;

import java.time.LocalDate;

/**
 * One date as a calendar sees it.
 *
 * @param date the date in the calendar's zone
 * @param hours when it is open; closed hours on a day off or a holiday
 * @param reason why it is open, or why it is closed
 */
public record CalendarDay(LocalDate date, OpeningHours hours, Reason reason) {

    static CalendarDay ordinary(LocalDate date, OpeningHours hours) {
        return new CalendarDay(date, hours, hours.isClosed() ? Reason.DAY_OFF : Reason.OPEN);
    }

    /** Whether it is open at all. */
    public boolean isWorkingDay() {
        return !hours.isClosed();
    }
}

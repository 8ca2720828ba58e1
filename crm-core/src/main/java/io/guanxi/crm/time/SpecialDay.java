package io.guanxi.crm.time;

import io.guanxi.crm.shared.Label;
import java.time.LocalDate;

/** What a layer of a calendar says about one date, in place of the ordinary week. */
public sealed interface SpecialDay {

    /** The name people know the day by: the festival, the company's anniversary. */
    Label name();

    /** How the date stands in a calendar with this week pattern. */
    CalendarDay on(LocalDate date, WeekPattern pattern);

    /**
     * Closed all day.
     *
     * @param name the holiday
     */
    record Holiday(Label name) implements SpecialDay {
        @Override
        public CalendarDay on(LocalDate date, WeekPattern pattern) {
            return new CalendarDay(date, OpeningHours.CLOSED, Reason.holiday(name));
        }
    }

    /**
     * Open as on an ordinary full working day: a make-up day 调休上班, or an extra working day.
     *
     * @param name the holiday it makes up for, or the occasion
     */
    record WorkingDay(Label name) implements SpecialDay {
        @Override
        public CalendarDay on(LocalDate date, WeekPattern pattern) {
            boolean workedAnyway = !pattern.on(date).isClosed();
            return new CalendarDay(date, pattern.fullDay(), workedAnyway ? Reason.OPEN : Reason.makeUpDay(name));
        }
    }

    /**
     * Open at hours of its own: a half day, a longer day.
     *
     * @param name the occasion
     * @param hours its hours, at least one shift
     */
    record OwnHours(Label name, OpeningHours hours) implements SpecialDay {

        /** @throws IllegalArgumentException when there is no shift */
        public OwnHours {
            if (hours.isClosed()) {
                throw new IllegalArgumentException("A day with hours of its own has at least one shift, found none; "
                        + "a day that stays closed is a holiday");
            }
        }

        @Override
        public CalendarDay on(LocalDate date, WeekPattern pattern) {
            return new CalendarDay(date, hours, Reason.ownHours(name));
        }
    }
}

package io.guanxi.crm.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads wall-clock times as instants. A time that the clocks skip is the instant of the change, so that
 * nothing is open inside the gap; a time that comes twice is its first coming. Both keep the order of times.
 *
 * @param zone the zone of the wall clock
 */
record LocalClock(ZoneId zone) {
    /** How an instant is shown to people. */
    static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    Instant startOf(LocalDate date) {
        return at(date.atStartOfDay());
    }

    Instant opens(LocalDate date, Shift shift) {
        return at(date.atTime(shift.opens()));
    }

    Instant closes(LocalDate date, Shift shift) {
        boolean atDayEnd = shift.closes().equals(LocalTime.MIDNIGHT);
        return at(atDayEnd ? date.plusDays(1).atStartOfDay() : date.atTime(shift.closes()));
    }

    /** When the last shift that takes place closes; {@code null} when none does, the clocks skipping it. */
    @Nullable
    Instant closeOf(CalendarDay day) {
        List<Shift> shifts = day.hours().shifts();
        for (int i = shifts.size() - 1; i >= 0; i--) {
            Instant close = closes(day.date(), shifts.get(i));
            if (close.isAfter(opens(day.date(), shifts.get(i)))) {
                return close;
            }
        }
        return null;
    }

    private Instant at(LocalDateTime local) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? zone.getRules().getTransition(local).getInstant() : local.toInstant(offsets.get(0));
    }
}

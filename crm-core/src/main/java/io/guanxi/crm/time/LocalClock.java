package io.guanxi.crm.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Reads wall-clock times as instants. A time that the clocks skip is the instant of the change, so that
 * nothing is open inside the gap; a time that comes twice is its first coming. Both keep the order of times.
 *
 * @param zone the zone of the wall clock
 */
record LocalClock(ZoneId zone) {

    LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    Instant startOf(LocalDate date) {
        return at(date, 0);
    }

    Instant opens(LocalDate date, Shift shift) {
        return at(date, shift.opensAtSecond());
    }

    Instant closes(LocalDate date, Shift shift) {
        return at(date, shift.closesAtSecond());
    }

    private Instant at(LocalDate date, int secondOfDay) {
        LocalDateTime local = date.atStartOfDay().plusSeconds(secondOfDay);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return offsets.isEmpty() ? zone.getRules().getTransition(local).getInstant() : local.toInstant(offsets.get(0));
    }
}

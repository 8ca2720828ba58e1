package io.guanxi.crm.shared.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A date as it was written, with what was written of the time.
 *
 * @param date the day; for a month, the day that the caller chose
 * @param time the time of day, 00:00 when none was written
 * @param precision how much was written
 * @param offset the offset from UTC, null when none was written
 */
public record WrittenTime(
        LocalDate date,
        LocalTime time,
        Precision precision,
        @Nullable ZoneOffset offset) {
    /** How much of a point in time was written. */
    public enum Precision {
        MONTH,
        DAY,
        TIME
    }

    /** Date and time on the wall. */
    public LocalDateTime dateTime() {
        return date.atTime(time);
    }

    /** The instant: by the written offset, or else by the rules of the zone. */
    public Instant instant(ZoneId zone) {
        return offset == null ? dateTime().atZone(zone).toInstant() : dateTime().toInstant(offset);
    }
}

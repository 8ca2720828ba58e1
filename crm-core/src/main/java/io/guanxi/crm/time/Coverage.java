package io.guanxi.crm.time;

import java.time.LocalDate;

/**
 * The span of dates for which the holidays are known, both ends included.
 *
 * @param from the first covered date
 * @param until the last covered date
 */
public record Coverage(LocalDate from, LocalDate until) {

    /** @throws IllegalArgumentException when it ends before it begins */
    public Coverage {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "A coverage ends on or after its first date, found " + from + ".." + until);
        }
    }

    /** Whether the holidays of this date are known. */
    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(until);
    }

    /** The span from the earlier beginning to the later end: what layers of successive years cover together. */
    Coverage joined(Coverage other) {
        return new Coverage(
                from.isBefore(other.from) ? from : other.from, until.isAfter(other.until) ? until : other.until);
    }
}

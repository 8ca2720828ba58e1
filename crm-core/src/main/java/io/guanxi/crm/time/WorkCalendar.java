package io.guanxi.crm.time;

import io.guanxi.crm.shared.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a team works: the ordinary weeks, and over them layers of holidays, make-up days and days of other
 * hours. A value; every change answers a new calendar.
 *
 * @param key the name used in configuration
 * @param name the name shown
 * @param zone the zone whose wall clock the hours are read on
 * @param pattern the ordinary weeks
 * @param layers special days; later layers decide over earlier ones
 */
public record WorkCalendar(String key, Label name, ZoneId zone, WeekPattern pattern, List<DayLayer> layers) {

    public WorkCalendar {
        layers = List.copyOf(layers);
    }

    /** This calendar with a further layer, which decides over those before. */
    public WorkCalendar with(DayLayer layer) {
        List<DayLayer> more = new ArrayList<>(layers);
        more.add(layer);
        return new WorkCalendar(key, name, zone, pattern, more);
    }

    /** The same hours read on the wall clock of another zone. */
    public WorkCalendar in(ZoneId other) {
        return new WorkCalendar(key, name, other, pattern, layers);
    }

    /** The same hours under another key and name. */
    public WorkCalendar named(String otherKey, Label otherName) {
        return new WorkCalendar(otherKey, otherName, zone, pattern, layers);
    }

    /** How a date stands in this calendar. */
    public CalendarDay day(LocalDate date) {
        for (int i = layers.size() - 1; i >= 0; i--) {
            SpecialDay special = layers.get(i).days().get(date);
            if (special != null) {
                return special.on(date, pattern);
            }
        }
        return CalendarDay.ordinary(date, pattern.on(date));
    }

    /** Whether the calendar is open on a date at all. */
    public boolean isWorkingDay(LocalDate date) {
        return day(date).isWorkingDay();
    }

    /** The first working day after a date, never the date itself. */
    public LocalDate workingDayAfter(LocalDate date) {
        LocalDate next = date.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The instant at which the last shift of a date closes; empty when the date is no working day. */
    public Optional<Instant> closeOfBusiness(LocalDate date) {
        return Optional.ofNullable(new LocalClock(zone).closeOf(day(date)));
    }

    /** The dates whose holidays are known; empty when no layer claims to be complete, as for a 7x24 line. */
    public Optional<Coverage> coverage() {
        return layers.stream().map(DayLayer::coverage).filter(Objects::nonNull).reduce(Coverage::joined);
    }

    /** The last date whose holidays are known; empty when no layer claims to be complete. */
    public Optional<LocalDate> coveredUntil() {
        return coverage().map(Coverage::until);
    }

    /** The warning due when a computation uses the dates from {@code first} to {@code last}, if any is. */
    public Optional<CoverageWarning> coverageWarning(LocalDate first, LocalDate last) {
        @Nullable Coverage known = coverage().orElse(null);
        if (known == null || (known.contains(first) && known.contains(last))) {
            return Optional.empty();
        }
        return Optional.of(new CoverageWarning(known, known.contains(last) ? first : last));
    }
}

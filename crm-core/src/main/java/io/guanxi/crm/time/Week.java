package io.guanxi.crm.time;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The opening hours of the seven days of a week.
 *
 * @param days seven entries, Monday first
 */
public record Week(List<OpeningHours> days) {

    /** @throws IllegalArgumentException unless there are seven entries */
    public Week {
        days = List.copyOf(days);
        if (days.size() != 7) {
            throw new IllegalArgumentException("A week has seven days from Monday on, found " + days.size());
        }
    }

    /** The same hours on some days, closed on the others. */
    public static Week of(OpeningHours hours, Set<DayOfWeek> open) {
        return new Week(Arrays.stream(DayOfWeek.values())
                .map(day -> open.contains(day) ? hours : OpeningHours.CLOSED)
                .toList());
    }

    /** Five days of the same hours. */
    public static Week mondayToFriday(OpeningHours hours) {
        return of(hours, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    }

    /** Six days of the same hours. */
    public static Week mondayToSaturday(OpeningHours hours) {
        return of(hours, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY));
    }

    /** Seven days of the same hours. */
    public static Week everyDay(OpeningHours hours) {
        return of(hours, EnumSet.allOf(DayOfWeek.class));
    }

    /** This week with other hours on one day. */
    public Week with(DayOfWeek day, OpeningHours hours) {
        OpeningHours[] changed = days.toArray(new OpeningHours[0]);
        changed[day.ordinal()] = hours;
        return new Week(List.of(changed));
    }

    /** The hours of a day; closed hours on a day off. */
    public OpeningHours on(DayOfWeek day) {
        return days.get(day.ordinal());
    }
}

package io.guanxi.crm.time;

import io.guanxi.crm.shared.Label;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Special days that lie over the ordinary week: statutory, regional or a company's own. Where two layers
 * speak of the same date, the one added later decides.
 *
 * @param name whose days they are
 * @param days the special days by date
 * @param coverage the dates this layer is complete for; {@code null} when it only adds single days
 */
public record DayLayer(
        Label name,
        Map<LocalDate, SpecialDay> days,
        @Nullable Coverage coverage) {

    public DayLayer {
        days = Map.copyOf(days);
    }

    /** A layer without days, to be added to. */
    public static DayLayer named(Label name) {
        return new DayLayer(name, Map.of(), null);
    }

    /** This layer with a holiday. */
    public DayLayer holiday(LocalDate date, Label holiday) {
        return with(date, new SpecialDay.Holiday(holiday));
    }

    /** This layer with a holiday of several days, both ends included. */
    public DayLayer holidays(LocalDate first, LocalDate last, Label holiday) {
        Map<LocalDate, SpecialDay> changed = new HashMap<>(days);
        first.datesUntil(last.plusDays(1)).forEach(date -> changed.put(date, new SpecialDay.Holiday(holiday)));
        return new DayLayer(name, changed, coverage);
    }

    /** This layer with an extra working day of ordinary hours. */
    public DayLayer workingDay(LocalDate date, Label occasion) {
        return with(date, new SpecialDay.WorkingDay(occasion));
    }

    /** This layer with a day of other hours, such as a half day. */
    public DayLayer ownHours(LocalDate date, Label occasion, OpeningHours hours) {
        return with(date, new SpecialDay.OwnHours(occasion, hours));
    }

    /** This layer declared complete for a span of dates, so that no warning is given there. */
    public DayLayer covering(Coverage complete) {
        return new DayLayer(name, days, complete);
    }

    private DayLayer with(LocalDate date, SpecialDay day) {
        Map<LocalDate, SpecialDay> changed = new HashMap<>(days);
        changed.put(date, day);
        return new DayLayer(name, changed, coverage);
    }
}

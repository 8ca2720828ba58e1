package io.guanxi.crm.time;

import io.guanxi.crm.shared.Label;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The shipped calendars, in the zone Asia/Shanghai. All but {@link #roundTheClock()} keep China's statutory
 * holidays and make-up working days.
 */
public final class WorkCalendars {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final OpeningHours OFFICE = OpeningHours.of("09:00-12:00", "13:00-18:00");
    private static final OpeningHours LINE = OpeningHours.of("09:00-18:00");

    private WorkCalendars() {}

    /** {@code standard}: Monday to Friday, 09:00-12:00 and 13:00-18:00. */
    public static WorkCalendar standard() {
        return statutory("standard", new Label("标准工时", "standard hours"), weekly(OFFICE, Week.mondayToFriday(OFFICE)));
    }

    /** {@code hotline}: Monday to Friday, 09:00-18:00 without a break. */
    public static WorkCalendar hotline() {
        return statutory("hotline", new Label("热线工时", "hotline hours"), weekly(LINE, Week.mondayToFriday(LINE)));
    }

    /** {@code 7x24}: always open, holidays included. */
    public static WorkCalendar roundTheClock() {
        WeekPattern always = weekly(OpeningHours.ALL_DAY, Week.everyDay(OpeningHours.ALL_DAY));
        return new WorkCalendar("7x24", new Label("全天候", "round the clock"), SHANGHAI, always, List.of());
    }

    /** {@code six-day}: Monday to Saturday, standard hours. */
    public static WorkCalendar sixDayWeek() {
        return statutory("six-day", new Label("六天工作制", "six-day week"), weekly(OFFICE, Week.mondayToSaturday(OFFICE)));
    }

    /**
     * {@code alternating}: 大小周, standard hours with Saturday worked every other week.
     *
     * @param sixDayWeek any day of a week whose Saturday is worked
     */
    public static WorkCalendar alternatingWeeks(LocalDate sixDayWeek) {
        WeekPattern inTurn =
                WeekPattern.alternating(OFFICE, Week.mondayToSaturday(OFFICE), Week.mondayToFriday(OFFICE), sixDayWeek);
        return statutory("alternating", new Label("大小周", "alternating weeks"), inTurn);
    }

    /** A preset by its key: standard, hotline, 7x24, six-day; empty for any other. */
    public static Optional<WorkCalendar> preset(String key) {
        return switch (key) {
            case "standard" -> Optional.of(standard());
            case "hotline" -> Optional.of(hotline());
            case "7x24" -> Optional.of(roundTheClock());
            case "six-day" -> Optional.of(sixDayWeek());
            default -> Optional.empty();
        };
    }

    private static WeekPattern weekly(OpeningHours fullDay, Week week) {
        return WeekPattern.every(fullDay, week);
    }

    private static WorkCalendar statutory(String key, Label name, WeekPattern pattern) {
        return new WorkCalendar(key, name, SHANGHAI, pattern, List.of(StatutoryDays.china()));
    }
}

package io.guanxi.crm.time;

import java.time.temporal.ChronoUnit;

/** The windows that metrics and policies use by default. */
public final class Windows {

    /** The rolling year 近12个月: {@code d - 1 year < x <= d}. */
    public static final Window ROLLING_YEAR = RollingWindow.last(1, ChronoUnit.YEARS);

    /** The year before the rolling year: {@code d - 2 years < x <= d - 1 year}. */
    public static final Window YEAR_BEFORE = RollingWindow.lastBefore(1, ChronoUnit.YEARS);

    /** The rolling month 近30天: {@code d - 30 days < x <= d}. */
    public static final Window ROLLING_MONTH = RollingWindow.last(30, ChronoUnit.DAYS);

    /** The calendar year 自然年 of {@code d}, from 1 January up to {@code d}. */
    public static final Window CALENDAR_YEAR = new CalendarWindow(ChronoUnit.YEARS, 0);

    /** The whole calendar year before that of {@code d}. */
    public static final Window CALENDAR_YEAR_BEFORE = new CalendarWindow(ChronoUnit.YEARS, 1);

    /** The calendar month 自然月 of {@code d}, from the first up to {@code d}. */
    public static final Window CALENDAR_MONTH = new CalendarWindow(ChronoUnit.MONTHS, 0);

    private Windows() {}
}

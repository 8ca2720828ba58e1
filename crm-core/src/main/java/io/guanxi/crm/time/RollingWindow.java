package io.guanxi.crm.time;

import io.guanxi.crm.shared.Label;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A window of fixed length that moves day by day: {@code d - (length + lag) < x <= d - lag}, where a date
 * less months or years is the same day of that month, or its last day when it has no such day.
 *
 * @param unit days, months or years
 * @param length how long it is, at least 1
 * @param lag how far back it ends, 0 for a window up to the date itself
 */
public record RollingWindow(ChronoUnit unit, int length, int lag) implements Window {

    /** @throws IllegalArgumentException for another unit, a length below 1 or a negative lag */
    public RollingWindow {
        if (unit != ChronoUnit.DAYS && unit != ChronoUnit.MONTHS && unit != ChronoUnit.YEARS) {
            throw new IllegalArgumentException("A rolling window is in days, months or years, found " + unit);
        }
        if (length < 1 || lag < 0) {
            throw new IllegalArgumentException(
                    "A rolling window has a length of 1 or more and a lag of 0 or more, found " + length + ", " + lag);
        }
    }

    /** The last so many days, months or years. */
    public static RollingWindow last(int length, ChronoUnit unit) {
        return new RollingWindow(unit, length, 0);
    }

    /** The window of the same length that ends where {@link #last} begins. */
    public static RollingWindow lastBefore(int length, ChronoUnit unit) {
        return new RollingWindow(unit, length, length);
    }

    @Override
    public LocalDate after(LocalDate asOf) {
        return asOf.minus((long) length + lag, unit);
    }

    @Override
    public LocalDate through(LocalDate asOf) {
        return asOf.minus(lag, unit);
    }

    @Override
    public LocalDate entryDay(LocalDate fact) {
        return firstDayReaching(fact, lag);
    }

    /**
     * The first <i>d</i> with {@code d - window >= fact}. This is not {@code fact + window}: a fact of
     * 29 February 2024 leaves the rolling year on 1 March 2025, since 28 February 2025 less a year is
     * 28 February 2024.
     */
    @Override
    public LocalDate exitDay(LocalDate fact) {
        return firstDayReaching(fact, (long) length + lag);
    }

    /** Adding never overshoots, since a day that the month lacks becomes an earlier one; it may fall short. */
    private LocalDate firstDayReaching(LocalDate fact, long amount) {
        LocalDate day = fact.plus(amount, unit);
        while (day.minus(amount, unit).isBefore(fact)) {
            day = day.plusDays(1);
        }
        return day;
    }

    @Override
    public Label label() {
        boolean years = unit == ChronoUnit.YEARS;
        int count = years ? length * 12 : length;
        boolean days = unit == ChronoUnit.DAYS;
        String zh = count + (days ? "天" : "个月");
        String en = count + (days ? " days" : " months");
        if (lag == 0) {
            return new Label("近" + zh, "last " + en);
        }
        int back = years ? lag * 12 : lag;
        return new Label(
                back + (days ? "天" : "个月") + "前的" + zh, en + " before the last " + back + (days ? " days" : " months"));
    }
}

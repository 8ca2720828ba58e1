package io.guanxi.crm.time;

import io.guanxi.crm.shared.Label;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A month or year of the calendar: the one of the date looked from, up to that date, or a whole one before.
 *
 * @param unit months or years
 * @param ago 0 for the current one, 1 for the one before, and so on
 */
public record CalendarWindow(ChronoUnit unit, int ago) implements Window {

    /** @throws IllegalArgumentException for another unit or a negative {@code ago} */
    public CalendarWindow {
        if ((unit != ChronoUnit.MONTHS && unit != ChronoUnit.YEARS) || ago < 0) {
            throw new IllegalArgumentException(
                    "A calendar window is a month or a year, 0 or more ago, found " + unit + ", " + ago);
        }
    }

    @Override
    public LocalDate after(LocalDate asOf) {
        return start(asOf).minus(ago, unit).minusDays(1);
    }

    @Override
    public LocalDate through(LocalDate asOf) {
        return ago == 0 ? asOf : start(asOf).minus(ago - 1L, unit).minusDays(1);
    }

    @Override
    public LocalDate entryDay(LocalDate fact) {
        return ago == 0 ? fact : start(fact).plus(ago, unit);
    }

    @Override
    public LocalDate exitDay(LocalDate fact) {
        return start(fact).plus(ago + 1L, unit);
    }

    @Override
    public Label label() {
        boolean year = unit == ChronoUnit.YEARS;
        String zh = year ? "自然年" : "自然月";
        String en = year ? "calendar year" : "calendar month";
        return ago == 0
                ? new Label("本" + zh, "this " + en)
                : new Label("前第" + ago + "个" + zh, en + " " + ago + " before");
    }

    private LocalDate start(LocalDate date) {
        return unit == ChronoUnit.YEARS ? date.withDayOfYear(1) : date.withDayOfMonth(1);
    }
}

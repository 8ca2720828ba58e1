package io.guanxi.crm.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * The weeks that follow each other in turn: one week for ever, or several, such as the alternating weeks
 * 大小周 with Saturday worked every other week.
 *
 * @param fullDay the hours of an ordinary working day, which a make-up working day has too
 * @param weeks the weeks in their order, at least one
 * @param anchor any day of a week in which the first of {@code weeks} applies
 */
public record WeekPattern(OpeningHours fullDay, List<Week> weeks, LocalDate anchor) {

    private static final LocalDate A_MONDAY = LocalDate.of(2007, 1, 1);

    /** @throws IllegalArgumentException when nothing is ever open, which no deadline could survive */
    public WeekPattern {
        weeks = List.copyOf(weeks);
        anchor = mondayOf(anchor);
        boolean neverOpen = weeks.stream().flatMap(week -> week.days().stream()).allMatch(OpeningHours::isClosed);
        if (neverOpen || fullDay.isClosed()) {
            throw new IllegalArgumentException(
                    "A week pattern opens on at least one day and has hours for an ordinary working day, found "
                            + (neverOpen ? "no open day" : "no hours for an ordinary working day"));
        }
    }

    /** The same week for ever. */
    public static WeekPattern every(OpeningHours fullDay, Week week) {
        return new WeekPattern(fullDay, List.of(week), A_MONDAY);
    }

    /** Two weeks in turn; the first applies in the week of {@code anchor}. */
    public static WeekPattern alternating(OpeningHours fullDay, Week first, Week second, LocalDate anchor) {
        return new WeekPattern(fullDay, List.of(first, second), anchor);
    }

    /** The hours of a date by its week alone, before holidays and make-up days. */
    public OpeningHours on(LocalDate date) {
        if (weeks.size() == 1) {
            return weeks.get(0).on(date.getDayOfWeek());
        }
        long weeksOn = Math.floorDiv(date.toEpochDay() - anchor.toEpochDay(), 7L);
        return weeks.get(Math.floorMod(weeksOn, weeks.size())).on(date.getDayOfWeek());
    }

    private static LocalDate mondayOf(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}

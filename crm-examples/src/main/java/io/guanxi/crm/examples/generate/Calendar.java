package io.guanxi.crm.examples.generate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** The two years of the data set, with more business at the end than at the beginning, and quiet Februaries. */
final class Calendar {
    static final LocalDate START = LocalDate.of(2024, 7, 1);
    static final LocalDate END = LocalDate.of(2026, 6, 30);
    /** How busy the months are, January to December. */
    private static final int[] SEASON = {7, 5, 9, 9, 10, 11, 8, 8, 10, 9, 11, 13};

    private static final int BUSIEST = 13;
    private static final int TRIES = 40;

    private Calendar() {}

    /** A working day of {@code from} to {@code to}, more often in busy and in later months. */
    static LocalDate businessDay(Dice dice, LocalDate from, LocalDate to) {
        int days = (int) Math.max(0, ChronoUnit.DAYS.between(from, to));
        LocalDate day = from;
        for (int i = 0; i < TRIES; i++) {
            day = from.plusDays(dice.below(days + 1));
            int growth = 60 + (int) (40 * ChronoUnit.DAYS.between(START, day) / ChronoUnit.DAYS.between(START, END));
            boolean taken = dice.below(BUSIEST * 100) < SEASON[day.getMonthValue() - 1] * growth;
            if (taken && isWorkday(day)) {
                return day;
            }
        }
        return day;
    }

    private static boolean isWorkday(LocalDate day) {
        boolean holiday = day.getMonthValue() == 10 && day.getDayOfMonth() <= 7
                || day.getMonthValue() == 5 && day.getDayOfMonth() <= 3
                || day.getMonthValue() == 1 && day.getDayOfMonth() == 1;
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !holiday;
    }

    /** A minute of that day's working hours, outside the lunch break. */
    static LocalDateTime workingTime(Dice dice, LocalDate day) {
        boolean morning = dice.chance(45);
        return day.atTime(LocalTime.of(morning ? 9 : 13, 0)).plusMinutes(dice.below(morning ? 180 : 300));
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

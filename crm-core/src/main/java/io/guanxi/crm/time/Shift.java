package io.guanxi.crm.time;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/**
 * One stretch of opening on one day, from {@code opens} up to but excluding {@code closes}. A shift that
 * closes at {@link LocalTime#MIDNIGHT} closes at 24:00 of its day; a night shift is written as two shifts,
 * one on either day.
 *
 * @param opens when it opens
 * @param closes when it closes; midnight means 24:00
 */
public record Shift(LocalTime opens, LocalTime closes) {

    private static final int SECONDS_PER_DAY = 86_400;

    /** @throws IllegalArgumentException when it closes before or as it opens, or is finer than a second */
    public Shift {
        if (opens.getNano() != 0 || closes.getNano() != 0) {
            throw new IllegalArgumentException("A shift is exact to the second, found " + opens + "-" + closes);
        }
        if (!closes.equals(LocalTime.MIDNIGHT) && !closes.isAfter(opens)) {
            throw new IllegalArgumentException("A shift closes after it opens, found " + opens + "-" + closes
                    + "; write a night shift as one until 24:00 and one from 00:00");
        }
    }

    /**
     * Reads {@code 09:00-12:00}; {@code 24:00} is understood as the end of the day.
     *
     * @throws IllegalArgumentException when the text is not two times with a hyphen between
     */
    public static Shift parse(String text) {
        String[] times = text.strip().split("[-–]", -1);
        if (times.length != 2) {
            throw new IllegalArgumentException("A shift reads like 09:00-12:00, found \"" + text + "\"");
        }
        return new Shift(time(times[0].strip(), text), time(times[1].strip(), text));
    }

    private static LocalTime time(String time, String text) {
        if (time.equals("24:00")) {
            return LocalTime.MIDNIGHT;
        }
        try {
            return LocalTime.parse(time);
        } catch (DateTimeParseException notATime) {
            throw new IllegalArgumentException("A shift reads like 09:00-12:00, found \"" + text + "\"", notATime);
        }
    }

    /** Seconds from 00:00 to the opening, as the clock on the wall shows them. */
    int opensAtSecond() {
        return opens.toSecondOfDay();
    }

    /** Seconds from 00:00 to the closing, 86,400 for 24:00. */
    int closesAtSecond() {
        return closes.equals(LocalTime.MIDNIGHT) ? SECONDS_PER_DAY : closes.toSecondOfDay();
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return opens + "-" + (closes.equals(LocalTime.MIDNIGHT) ? "24:00" : closes);
    }
}

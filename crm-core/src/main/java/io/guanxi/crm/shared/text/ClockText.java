package io.guanxi.crm.shared.text;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The time of day behind a date: {@code 14:30}, {@code 14时30分}, {@code 下午2点}, {@code 2:30 PM}, with an offset or without. */
record ClockText(LocalTime time, @Nullable ZoneOffset offset) {
    private static final Pattern COLONS = Pattern.compile(
            "(?<half>上午|下午|晚上|中午|凌晨|早上)? ?(?<h>\\d{1,2}):(?<m>\\d{2})"
                    + "(?::(?<s>\\d{2})(?:[.,](?<f>\\d{1,9}))?)? ?(?<ampm>[AaPp][Mm])? ?(?<zone>[Zz]|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final Pattern WORDS = Pattern.compile("(?<half>上午|下午|晚上|中午|凌晨|早上)? ?(?<h>\\d{1,2}) ?[时点]整?"
            + "(?: ?(?<m>\\d{1,2}|半) ?分?(?: ?(?<s>\\d{1,2}) ?秒)?)?");
    private static final Pattern DIGITS = Pattern.compile("(?<h>\\d{2})(?<m>\\d{2})(?<s>\\d{2})?");
    private static final String AFTERNOON = "下午晚上pm";
    private static final int NOON = 12;
    private static final int EVENING = 5;

    /** The time, empty when the text is none. */
    static Optional<ClockText> of(String text) {
        Matcher colons = COLONS.matcher(text);
        if (colons.matches()) {
            String half = group(colons, "half") + group(colons, "ampm").toLowerCase(Locale.ROOT);
            return time(colons, half, group(colons, "f"), group(colons, "zone"));
        }
        Matcher words = WORDS.matcher(text);
        return words.matches() ? time(words, group(words, "half"), "", "") : Optional.empty();
    }

    /** The time written as four or six digits, empty when the text is none. */
    static Optional<ClockText> ofDigits(String text) {
        Matcher digits = DIGITS.matcher(text);
        return digits.matches() ? time(digits, "", "", "") : Optional.empty();
    }

    private static Optional<ClockText> time(Matcher parts, String half, String fraction, String zone) {
        try {
            String minute = group(parts, "m");
            int minutes = minute.equals("半") ? 30 : number(minute);
            int nanos = number((fraction + "000000000").substring(0, 9));
            LocalTime time =
                    LocalTime.of(hour(number(group(parts, "h")), half), minutes, number(group(parts, "s")), nanos);
            return Optional.of(
                    new ClockText(time, zone.isEmpty() ? null : ZoneOffset.of(zone.toUpperCase(Locale.ROOT))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The hour of 24; 晚上12点 and 晚上1点, which may belong to either day, are none. */
    private static int hour(int hour, String half) {
        if (half.isEmpty() || hour > NOON) {
            return hour;
        }
        if (half.equals("晚上") && (hour == NOON || hour < EVENING)) {
            return -1;
        }
        if (AFTERNOON.contains(half)) {
            return hour == NOON ? NOON : hour + NOON;
        }
        if (half.equals("中午")) {
            return hour <= 2 ? hour + NOON : hour;
        }
        return hour == NOON ? 0 : hour;
    }

    private static int number(String digits) {
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static String group(Matcher parts, String name) {
        String group = parts.group(name);
        return group == null ? "" : group;
    }
}

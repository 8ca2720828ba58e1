package io.guanxi.crm.time;

import io.guanxi.crm.shared.Label;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** The calendars of the hand-computed tables by their names there, and the notation of the tables. */
final class SampleCalendars {

    static final OpeningHours OFFICE = OpeningHours.of("09:00-12:00", "13:00-18:00");
    static final List<String> NAMES = List.of(
            "standard",
            "hotline",
            "7x24",
            "six-day",
            "alternating",
            "company",
            "berlin",
            "berlin 7x24",
            "berlin nights");

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private SampleCalendars() {}

    static WorkCalendar named(String name) {
        return switch (name) {
            case "alternating" -> WorkCalendars.alternatingWeeks(LocalDate.of(2025, 3, 5));
            case "company" -> company();
            case "berlin" -> plain(Week.mondayToFriday(OFFICE), OFFICE);
            case "berlin 7x24" -> WorkCalendars.roundTheClock().in(BERLIN);
            case "berlin nights" -> nights("01:00-05:00");
            case "berlin early" -> nights("02:30-06:00");
            case "berlin gap" -> nights("02:00-02:30");
            default -> WorkCalendars.preset(name).orElseThrow();
        };
    }

    /** Standard hours with a half day, a day off, an extra Saturday and one day of the National Day worked. */
    private static WorkCalendar company() {
        DayLayer own = DayLayer.named(new Label("公司日历", "company days"))
                .ownHours(
                        LocalDate.of(2025, 3, 5),
                        new Label("开业纪念半天", "anniversary half day"),
                        OFFICE.until(LocalTime.NOON))
                .holiday(LocalDate.of(2025, 3, 6), new Label("公司日", "company day"))
                .workingDay(LocalDate.of(2025, 3, 8), new Label("公司日", "company day"))
                .workingDay(LocalDate.of(2025, 10, 8), new Label("盘点", "stocktaking"));
        return WorkCalendars.standard().with(own);
    }

    private static WorkCalendar nights(String shift) {
        OpeningHours hours = OpeningHours.of(shift);
        return plain(Week.everyDay(hours), hours);
    }

    private static WorkCalendar plain(Week week, OpeningHours fullDay) {
        Label name = new Label("测试", "test");
        return new WorkCalendar("test", name, BERLIN, WeekPattern.every(fullDay, week), List.of());
    }

    /** {@code 24 wall}, {@code 2 hours}, {@code 3 days}. */
    static Target target(String text) {
        String[] parts = text.split(" ");
        int amount = Integer.parseInt(parts[0]);
        return switch (parts[1]) {
            case "wall" -> Target.wallClockHours(amount);
            case "hours" -> Target.businessHours(amount);
            default -> Target.businessDays(amount);
        };
    }

    /** {@code 2025-03-07 15:00} with any words before it, on the wall clock of a zone. */
    static Instant instant(String text, ZoneId zone) {
        String digits = text.substring(text.indexOf("20")).replace(' ', 'T');
        return LocalDateTime.parse(digits).atZone(zone).toInstant();
    }

    /** {@code from .. to; from .. to}. */
    static Pauses pauses(String text, ZoneId zone) {
        return new Pauses(Arrays.stream(text.split(";"))
                .map(pause -> pause.split(" \\.\\. "))
                .map(ends -> new Pause(instant(ends[0], zone), instant(ends[1], zone), waiting()))
                .toList());
    }

    static Label waiting() {
        return new Label("等待客户补充", "waiting for the customer");
    }

    static Duration total(List<Span> spans) {
        return spans.stream()
                .map(span -> Duration.between(span.from(), span.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}

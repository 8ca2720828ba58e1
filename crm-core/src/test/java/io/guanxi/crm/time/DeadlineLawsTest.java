package io.guanxi.crm.time;

import static io.guanxi.crm.time.SampleCalendars.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every deadline, whatever the calendar, the target and the pauses. */
class DeadlineLawsTest {

    private static final Instant FROM = Instant.parse("2023-12-20T00:00:00Z");
    private static final long SECONDS = Duration.ofDays(1_000).toSeconds();

    @Property
    void a_later_start_is_never_due_earlier(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("instants") Instant one,
            @ForAll("instants") Instant other,
            @ForAll("targets") Target target,
            @ForAll("pauses") Pauses pauses) {
        Instant early = one.isBefore(other) ? one : other;
        Instant late = one.isBefore(other) ? other : one;

        assertThat(due(early, target, calendar, pauses)).isBeforeOrEqualTo(due(late, target, calendar, pauses));
    }

    @Property
    void a_larger_target_is_due_later(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("targets") Target target,
            @ForAll("targets") Target more,
            @ForAll("pauses") Pauses pauses) {
        Assume.that(target.unit() == more.unit());

        assertThat(due(start, target, calendar, pauses)).isBefore(due(start, target.plus(more), calendar, pauses));
    }

    @Property
    void what_was_added_is_what_is_measured(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("targets") Target target,
            @ForAll("pauses") Pauses pauses) {
        Instant due = due(start, target, calendar, pauses);

        Target measured =
                Deadlines.elapsed(start, due, target.unit(), calendar, pauses).counted();
        Target before = Deadlines.elapsed(start, due.minusNanos(1), target.unit(), calendar, pauses)
                .counted();

        assertThat(measured).isEqualTo(target);
        assertThat(before).isNotEqualTo(target);
    }

    @Property
    void two_targets_after_each_other_are_their_sum(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("targets") Target first,
            @ForAll("targets") Target second,
            @ForAll("pauses") Pauses pauses) {
        Assume.that(first.unit() == second.unit());
        boolean closesAtMidnight = calendar.pattern().fullDay().equals(OpeningHours.ALL_DAY);
        Assume.that(first.unit() != Target.Unit.BUSINESS_DAYS || !closesAtMidnight);

        Instant between = due(start, first, calendar, pauses);

        assertThat(due(between, second, calendar, pauses)).isEqualTo(due(start, first.plus(second), calendar, pauses));
    }

    @Property
    void the_explanation_has_no_gap_and_adds_up_to_the_target(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("targets") Target target,
            @ForAll("pauses") Pauses pauses) {
        Deadline.Due deadline = (Deadline.Due) Deadlines.deadline(start, target, calendar, pauses);

        List<Span> spans = deadline.explanation().spans();
        assertGapless(spans, start, deadline.at());
        assertThat(sum(spans, target.unit())).isEqualTo(target);
        assertThat(deadline.explanation().counted()).isEqualTo(target);
        assertThat(spans.get(spans.size() - 1)).isInstanceOf(Span.Counted.class);
    }

    @Property
    void the_explanation_of_what_elapsed_has_no_gap_and_adds_up_too(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("instants") Instant one,
            @ForAll("hours") Duration length,
            @ForAll Target.Unit unit,
            @ForAll("pauses") Pauses pauses) {
        Explanation elapsed = Deadlines.elapsed(one, one.plus(length), unit, calendar, pauses);

        assertGapless(elapsed.spans(), one, one.plus(length));
        assertThat(sum(elapsed.spans(), unit)).isEqualTo(elapsed.counted());
    }

    @Property
    void a_pause_never_brings_a_deadline_closer(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("targets") Target target,
            @ForAll("pauses") Pauses pauses) {
        assertThat(due(start, target, calendar, pauses)).isAfterOrEqualTo(due(start, target, calendar, Pauses.NONE));
    }

    @Property(tries = 200)
    void business_hours_agree_with_reading_the_calendar_minute_by_minute(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("instants") Instant anyInstant,
            @ForAll("pauses") Pauses anyPauses) {
        Instant start = minute(anyInstant);
        Pauses pauses = new Pauses(anyPauses.all().stream()
                .map(pause -> new Pause(minute(pause.from()), minute(pause.to().plusSeconds(60)), pause.reason()))
                .toList());
        int minutes = 0;
        Instant now = start;
        while (minutes < 600) {
            minutes += isOpen(calendar, now) && pauses.at(now).isEmpty() ? 1 : 0;
            now = now.plusSeconds(60);
        }

        assertThat(due(start, Target.businessHours(10), calendar, pauses)).isEqualTo(now);
    }

    @Property
    void business_days_agree_with_counting_the_closes_of_business_at_which_the_clock_runs(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 12) int days,
            @ForAll("pauses") Pauses pauses) {
        LocalDate date = LocalDate.ofInstant(start, calendar.zone());
        int counted = 0;
        Instant due = start;
        while (counted < days) {
            date = date.plusDays(1);
            Instant close = calendar.closeOfBusiness(date).orElse(null);
            if (close != null && pauses.at(close).isEmpty()) {
                counted++;
                due = close;
            }
        }

        assertThat(due(start, Target.businessDays(days), calendar, pauses)).isEqualTo(due);
    }

    private static boolean isOpen(WorkCalendar calendar, Instant now) {
        var local = now.atZone(calendar.zone());
        int second = local.toLocalTime().toSecondOfDay();
        return calendar.day(local.toLocalDate()).hours().shifts().stream()
                .anyMatch(shift -> shift.opensAtSecond() <= second && second < shift.closesAtSecond());
    }

    private static Instant minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES);
    }

    private static void assertGapless(List<Span> spans, Instant from, Instant to) {
        List<Instant> begins = new ArrayList<>();
        List<Instant> ends = new ArrayList<>(List.of(from));
        for (Span span : spans) {
            assertThat(span.from()).isBefore(span.to());
            begins.add(span.from());
            ends.add(span.to());
        }
        begins.add(to);
        assertThat(begins).isEqualTo(ends);
    }

    private static Target sum(List<Span> spans, Target.Unit unit) {
        Target sum = switch (unit) {
            case WALL_CLOCK_HOURS -> Target.wallClockHours(0);
            case BUSINESS_HOURS -> Target.businessHours(0);
            case BUSINESS_DAYS -> Target.businessDays(0);
        };
        for (Span span : spans) {
            if (span instanceof Span.Counted counted) {
                sum = sum.plus(counted.amount());
            }
        }
        return sum;
    }

    private static Instant due(Instant start, Target target, WorkCalendar calendar, Pauses pauses) {
        return Deadlines.deadline(start, target, calendar, pauses).due().orElseThrow();
    }

    @Provide
    Arbitrary<WorkCalendar> calendars() {
        return Arbitraries.of(SampleCalendars.NAMES).map(name -> named(name));
    }

    @Provide
    Arbitrary<Instant> instants() {
        Arbitrary<Long> any = Arbitraries.longs().between(0, SECONDS);
        Arbitrary<Long> onTheHour =
                Arbitraries.longs().between(0, SECONDS / 3_600).map(hour -> hour * 3_600);
        return Arbitraries.oneOf(any, onTheHour).map(FROM::plusSeconds);
    }

    @Provide
    Arbitrary<Duration> hours() {
        return Arbitraries.longs().between(0, 60L * 86_400).map(Duration::ofSeconds);
    }

    @Provide
    Arbitrary<Target> targets() {
        Arbitrary<Duration> time = Arbitraries.longs().between(1, 80 * 3_600L).map(Duration::ofSeconds);
        return Arbitraries.oneOf(
                time.map(Target.WallClockHours::new),
                time.map(Target.BusinessHours::new),
                Arbitraries.integers().between(1, 20).map(Target.BusinessDays::new));
    }

    @Provide
    Arbitrary<Pauses> pauses() {
        Arbitrary<Duration> wholeHours = Arbitraries.longs().between(1, 240).map(Duration::ofHours);
        Arbitrary<Duration> lengths = Arbitraries.oneOf(hours().map(length -> length.plusSeconds(1)), wholeHours);
        Arbitrary<Pause> pause = Combinators.combine(instants(), lengths)
                .as((from, length) -> new Pause(from, from.plus(length), SampleCalendars.waiting()));
        return pause.list().ofMaxSize(40).map(Pauses::new);
    }
}

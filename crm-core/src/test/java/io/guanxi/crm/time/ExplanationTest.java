package io.guanxi.crm.time;

import static io.guanxi.crm.time.SampleCalendars.instant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.shared.Label;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a deadline tells about itself. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExplanationTest {

    private final WorkCalendar standard = WorkCalendars.standard();

    @Test
    void every_interval_of_a_deadline_over_the_national_day_is_named() {
        Deadline deadline = Deadlines.deadline(at("2025-09-30 17:00"), Target.businessHours(2), standard);

        assertThat(deadline.explanation().text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
                2025-09-30 17:00:00 – 2025-09-30 18:00:00  计入 营业时间 1 小时:营业时间
                2025-09-30 18:00:00 – 2025-10-01 00:00:00  不计:非营业时间
                2025-10-01 00:00:00 – 2025-10-09 00:00:00  不计:国庆节、中秋节
                2025-10-09 00:00:00 – 2025-10-09 09:00:00  不计:非营业时间
                2025-10-09 09:00:00 – 2025-10-09 10:00:00  计入 营业时间 1 小时:营业时间
                """);
        assertThat(deadline.explanation().text(Locale.UK))
                .contains("does not count: National Day and Mid-Autumn Festival")
                .contains("counts 1 h of opening hours: opening hours");
    }

    @Test
    void a_term_in_days_names_the_day_of_the_event_the_make_up_day_and_the_nights() {
        Deadline deadline = Deadlines.deadline(at("2025-09-26 18:30"), Target.businessDays(2), standard);

        assertThat(kinds(deadline))
                .containsExactly(
                        Reason.Kind.DAY_OF_EVENT,
                        Reason.Kind.DAY_OFF,
                        Reason.Kind.MAKE_UP_DAY,
                        Reason.Kind.OFF_HOURS,
                        Reason.Kind.WORKING_DAY);
        assertThat(deadline.explanation().lines().get(2).zh())
                .isEqualTo("2025-09-28 00:00:00 – 2025-09-28 18:00:00  计入 1 个工作日:国庆节、中秋节调休上班");
        assertThat(deadline.explanation().lines().get(2).en())
                .endsWith("counts 1 business day: make-up working day (National Day and Mid-Autumn Festival)");
    }

    @Test
    void lunch_and_a_pause_are_told_apart() {
        Pauses pauses = Pauses.of(new Pause(at("2025-03-03 10:00"), at("2025-03-03 11:00"), SampleCalendars.waiting()));

        Deadline deadline = Deadlines.deadline(at("2025-03-03 09:00"), Target.businessHours(3), standard, pauses);

        assertThat(kinds(deadline))
                .containsExactly(
                        Reason.Kind.OPEN, Reason.Kind.PAUSED, Reason.Kind.OPEN, Reason.Kind.BREAK, Reason.Kind.OPEN);
        assertThat(deadline.explanation().spans().get(1).reason().label().zh()).isEqualTo("暂停:等待客户补充");
        assertThat(deadline.due()).contains(at("2025-03-03 14:00"));
    }

    @Test
    void a_day_paused_at_its_close_says_so() {
        Pauses pauses = Pauses.of(new Pause(at("2025-03-07 15:00"), at("2025-03-10 10:00"), SampleCalendars.waiting()));

        Deadline deadline = Deadlines.deadline(at("2025-03-06 10:00"), Target.businessDays(1), standard, pauses);

        assertThat(kinds(deadline))
                .containsExactly(
                        Reason.Kind.DAY_OF_EVENT,
                        Reason.Kind.PAUSED_AT_CLOSE,
                        Reason.Kind.PAUSED,
                        Reason.Kind.WORKING_DAY);
    }

    @Test
    void a_clock_paused_without_an_end_has_no_due_instant() {
        Pauses pauses = Pauses.of(Pause.openEnded(at("2025-03-04 10:00"), SampleCalendars.waiting()));

        for (Target target : List.of(Target.businessHours(10), Target.businessDays(1), Target.wallClockHours(24))) {
            Deadline deadline = Deadlines.deadline(at("2025-03-03 17:00"), target, standard, pauses);

            assertThat(deadline).isInstanceOfSatisfying(Deadline.OnHold.class, held -> {
                assertThat(held.due()).isEmpty();
                assertThat(held.since()).isEqualTo(at("2025-03-04 10:00"));
                assertThat(held.pause().isOpenEnded()).isTrue();
            });
            assertThat(SampleCalendars.total(deadline.explanation().spans())).isEqualTo(Duration.ofHours(17));
        }
        assertThat(Deadlines.deadline(at("2025-03-03 17:00"), Target.businessHours(10), standard, pauses)
                        .explanation()
                        .counted())
                .isEqualTo(Target.businessHours(2));
    }

    @Test
    void a_target_reached_before_an_endless_pause_is_due_all_the_same() {
        Pauses pauses = Pauses.of(Pause.openEnded(at("2025-03-05 10:00"), SampleCalendars.waiting()));

        assertThat(Deadlines.deadline(at("2025-03-03 17:00"), Target.businessDays(1), standard, pauses)
                        .due())
                .contains(at("2025-03-04 18:00"));
    }

    @Test
    void what_elapsed_is_measured_up_to_now_even_in_an_endless_pause() {
        Pauses pauses = Pauses.of(Pause.openEnded(at("2025-03-04 10:00"), SampleCalendars.waiting()));

        Explanation hours = Deadlines.elapsed(
                at("2025-03-03 17:00"), at("2025-03-06 12:00"), Target.Unit.BUSINESS_HOURS, standard, pauses);
        Explanation days = Deadlines.elapsed(
                at("2025-03-03 17:00"), at("2025-03-06 12:00"), Target.Unit.BUSINESS_DAYS, standard, Pauses.NONE);

        assertThat(hours.counted()).isEqualTo(Target.businessHours(2));
        assertThat(days.counted()).isEqualTo(Target.businessDays(2));
        assertThat(days.spans().get(days.spans().size() - 1).reason().kind()).isEqualTo(Reason.Kind.DAY_NOT_OVER);
    }

    @Test
    void a_long_pause_is_stepped_over_at_once() {
        Pauses pauses = Pauses.of(
                new Pause(at("2025-03-04 10:00"), Instant.parse("+99999-01-04T04:00:00Z"), SampleCalendars.waiting()));

        assertThat(Deadlines.deadline(at("2025-03-03 17:00"), Target.businessDays(1), standard, pauses)
                        .explanation()
                        .spans())
                .hasSizeLessThan(8);
    }

    @Test
    void a_deadline_beyond_the_published_holidays_warns() {
        Deadline beyond = Deadlines.deadline(at("2026-12-31 10:00"), Target.businessDays(1), standard);
        Deadline within = Deadlines.deadline(at("2026-12-30 10:00"), Target.businessDays(1), standard);
        Deadline wall = Deadlines.deadline(at("2026-12-31 10:00"), Target.wallClockHours(72), standard);

        assertThat(beyond.due()).contains(at("2027-01-01 18:00"));
        assertThat(beyond.explanation().warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.reached()).isEqualTo(LocalDate.of(2027, 1, 1)));
        assertThat(beyond.explanation().text(Locale.CHINA)).contains("2007-01-01 .. 2026-12-31");
        assertThat(within.explanation().warnings()).isEmpty();
        assertThat(wall.explanation().warnings()).isEmpty();
    }

    @Test
    void a_day_that_closes_at_midnight_belongs_to_the_date_it_closes() {
        WorkCalendar always = WorkCalendars.roundTheClock().with(StatutoryDays.china());

        Deadline deadline = Deadlines.deadline(at("2026-12-30 10:00"), Target.businessDays(1), always);

        assertThat(deadline.due()).contains(at("2027-01-01 00:00"));
        assertThat(deadline.explanation().warnings()).isEmpty();
    }

    @Test
    void of_two_overlapping_pauses_the_earlier_gives_the_reason_and_the_other_what_is_left_of_it() {
        Label technician = new Label("等待技术人员", "waiting for the technician");
        Pause first = new Pause(at("2025-03-03 10:00"), at("2025-03-03 11:00"), SampleCalendars.waiting());
        Pause second = new Pause(at("2025-03-03 10:30"), at("2025-03-03 11:30"), technician);
        Pause inside = new Pause(at("2025-03-03 10:40"), at("2025-03-03 10:50"), technician);

        Pauses pauses = Pauses.of(inside, second, first);

        assertThat(pauses.all())
                .containsExactly(first, new Pause(at("2025-03-03 11:00"), at("2025-03-03 11:30"), technician));
        assertThat(pauses.at(at("2025-03-03 11:30"))).isEmpty();
    }

    @Test
    void a_deadline_from_before_the_published_holidays_warns_too() {
        Deadline deadline = Deadlines.deadline(at("2005-05-04 10:00"), Target.businessHours(1), standard);

        assertThat(deadline.explanation().warnings()).hasSize(1);
    }

    @Test
    void nothing_and_the_absurd_are_refused() {
        assertThatThrownBy(() -> Deadlines.deadline(at("2025-03-03 17:00"), Target.businessDays(0), standard))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 0 business days");
        assertThatThrownBy(() -> Deadlines.deadline(at("2025-03-03 17:00"), Target.businessDays(10_001), standard))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Target.businessDays(1).plus(Target.businessHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Reason.Kind> kinds(Deadline deadline) {
        return deadline.explanation().spans().stream()
                .map(span -> span.reason().kind())
                .toList();
    }

    private Instant at(String local) {
        return instant(local, standard.zone());
    }
}

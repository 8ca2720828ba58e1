package io.guanxi.crm.feedback.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.feedback.workflow.SlaClock;
import io.guanxi.crm.feedback.workflow.Told;
import io.guanxi.crm.time.CoverageWarning;
import io.guanxi.crm.time.Deadline;
import io.guanxi.crm.time.Explanation;
import io.guanxi.crm.time.Target;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a clock says for itself, and what a policy refuses. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClockExplanationTest {
    private static final SlaPolicy PRESET = SlaPolicy.preset();

    @Test
    void days_are_explained_one_by_one_in_both_languages() {
        Explanation explanation = response("Fri 2026-02-13 20:00", "consultation normal", "", PRESET);

        assertThat(explanation.text(Locale.CHINESE)).isEqualTo("""
                2026-02-13 20:00:00 – 2026-02-14 00:00:00  不计:事件当日不计入
                2026-02-14 00:00:00 – 2026-02-14 18:00:00  计入 1 个工作日:春节调休上班
                2026-02-14 18:00:00 – 2026-02-15 00:00:00  不计:非营业时间
                2026-02-15 00:00:00 – 2026-02-24 00:00:00  不计:春节
                2026-02-24 00:00:00 – 2026-02-24 18:00:00  计入 1 个工作日:工作日
                2026-02-24 18:00:00 – 2026-02-25 00:00:00  不计:非营业时间
                2026-02-25 00:00:00 – 2026-02-25 18:00:00  计入 1 个工作日:工作日
                """);
        assertThat(explanation.text(Locale.ENGLISH))
                .contains("counts 1 business day: make-up working day (Spring Festival)")
                .contains("2026-02-15 00:00:00 – 2026-02-24 00:00:00  does not count: Spring Festival");
    }

    @Test
    void hours_are_explained_with_lunch_night_weekend_and_who_stopped_the_clock() {
        Explanation explanation = response(
                "Fri 2025-03-07 11:30",
                "consultation normal",
                "Fri 2025-03-07 13:30 paused; Mon 2025-03-10 08:00 replied",
                Policies.hours("standard"));

        assertThat(explanation.text(Locale.CHINESE)).isEqualTo("""
                2025-03-07 11:30:00 – 2025-03-07 12:00:00  计入 营业时间 30 分钟:营业时间
                2025-03-07 12:00:00 – 2025-03-07 13:00:00  不计:班次间休息
                2025-03-07 13:00:00 – 2025-03-07 13:30:00  计入 营业时间 30 分钟:营业时间
                2025-03-07 13:30:00 – 2025-03-10 08:00:00  不计:暂停:等待客户(zhang)
                2025-03-10 08:00:00 – 2025-03-10 09:00:00  不计:非营业时间
                2025-03-10 09:00:00 – 2025-03-10 10:00:00  计入 营业时间 1 小时:营业时间
                """);
        assertThat(explanation.text(Locale.ENGLISH))
                .contains("does not count: paused: waiting for the customer (set by zhang)");
    }

    @Test
    void a_wait_for_a_third_party_is_named_as_such_until_its_limit() {
        String held = "Mon 2025-03-03 11:00 started; Tue 2025-03-04 09:00 held";

        assertThat(response("Mon 2025-03-03 10:00", "complaint urgent", held, PRESET)
                        .text(Locale.CHINESE))
                .contains("2025-03-04 09:00:00 – 2025-03-19 09:00:00  不计:暂停:等待第三方(zhang)")
                .contains("2025-03-19 09:00:00 – 2025-03-19 10:00:00  计入 1 小时");
    }

    @Test
    void while_the_clock_stands_still_there_is_no_due_instant_but_what_was_used_up() {
        SlaReading sla = SlaReading.of(
                Told.story("Mon 2025-03-03 10:00", "complaint urgent", "Mon 2025-03-03 16:00 paused"), PRESET);
        Deadline deadline = sla.firstResponse().deadline();

        assertThat(sla.firstResponse().due()).isEmpty();
        assertThat(deadline).isInstanceOf(Deadline.OnHold.class);
        assertThat(deadline.explanation().counted()).isEqualTo(Target.wallClockHours(6));
    }

    @Test
    void of_two_targets_the_one_that_runs_out_first_is_explained() {
        SlaReading day = SlaReading.of(Told.story("Mon 2025-03-03 10:00", "complaint high", ""), PRESET);
        SlaReading hours = SlaReading.of(Told.story("Fri 2025-03-07 10:00", "complaint high", ""), PRESET);

        assertThat(day.firstResponse().deadline().target()).isEqualTo(Target.businessDays(1));
        assertThat(hours.firstResponse().deadline().target()).isEqualTo(Target.wallClockHours(72));
    }

    @Test
    void a_deadline_beyond_the_known_holidays_says_so() {
        Explanation explanation = SlaReading.of(Told.story("Fri 2026-12-25 10:00", "consultation low", ""), PRESET)
                .resolution(1)
                .orElseThrow()
                .deadline()
                .explanation();

        assertThat(explanation.warnings())
                .extracting(CoverageWarning::reached)
                .containsExactly(LocalDate.of(2027, 1, 22));
        assertThat(explanation.text(Locale.CHINESE))
                .endsWith("计算用到 2027-01-22,但日历的节假日数据只覆盖 2007-01-01 .. 2026-12-31;请更新日历数据或添加该时段的节假日\n");
        assertThat(response("Fri 2026-12-25 10:00", "consultation high", "", PRESET)
                        .warnings())
                .isEmpty();
    }

    @Test
    void a_story_beyond_its_first_breach_shows_what_held_when() {
        ClockReading clock = SlaReading.of(
                        Told.story("Mon 2025-03-03 10:00", "consultation high", "Wed 2025-03-05 09:00 to-low"), PRESET)
                .firstResponse();

        assertThat(clock.allowances())
                .extracting(ClockReading.Allowance::priority)
                .containsExactly(Priority.HIGH, Priority.LOW);
        assertThat(clock.allowances().get(0).until()).contains(Told.instant("Wed 2025-03-05 09:00"));
        assertThat(clock.current().from()).isEqualTo(Told.instant("Wed 2025-03-05 09:00"));
        assertThat(clock.current().deadline().target()).isEqualTo(Target.businessDays(5));
    }

    @Test
    void the_shipped_targets_are_those_of_the_specification() {
        SlaTargets targets = SlaTargets.preset();

        for (FeedbackType type : FeedbackType.values()) {
            for (SlaClock clock : SlaClock.values()) {
                boolean resolution = clock == SlaClock.RESOLUTION;
                assertThat(targets.of(clock, Priority.URGENT, type))
                        .containsExactly(Target.wallClockHours(resolution ? 72 : 24));
                assertThat(targets.of(clock, Priority.HIGH, type))
                        .first()
                        .isEqualTo(Target.businessDays(resolution ? 5 : 1));
                assertThat(targets.of(clock, Priority.HIGH, type))
                        .hasSize(type == FeedbackType.COMPLAINT && !resolution ? 2 : 1);
                assertThat(targets.of(clock, Priority.NORMAL, type))
                        .containsExactly(Target.businessDays(resolution ? 10 : 3));
                assertThat(targets.of(clock, Priority.LOW, type))
                        .containsExactly(Target.businessDays(resolution ? 20 : 5));
            }
        }
    }

    @Test
    void what_is_set_for_one_type_goes_before_what_is_set_for_all() {
        SlaTargets targets = SlaTargets.preset()
                .with(SlaClock.RESOLUTION, Priority.HIGH, FeedbackType.PRAISE, Target.businessHours(1))
                .with(SlaClock.RESOLUTION, Priority.HIGH, Target.businessHours(2));

        assertThat(targets.of(SlaClock.RESOLUTION, Priority.HIGH, FeedbackType.PRAISE))
                .containsExactly(Target.businessHours(1));
        assertThat(targets.of(SlaClock.RESOLUTION, Priority.HIGH, FeedbackType.COMPLAINT))
                .containsExactly(Target.businessHours(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> targets.with(SlaClock.RESOLUTION, Priority.HIGH))
                .withMessageContaining("resolution at high");
    }

    @Test
    void a_policy_refuses_warnings_outside_the_time_allowed_and_warns_once_of_each_share() {
        assertThatThrownBy(() -> PRESET.warnAtPercent(50, 100)).hasMessageContaining("1 to 99 percent");
        assertThatThrownBy(() -> PRESET.warnAtPercent(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PRESET.warnBefore(Duration.ZERO)).hasMessageContaining("before the end");
        assertThat(PRESET.warnAtPercent(80, 50, 80).warnAtPercent()).containsExactly(80, 50);
    }

    private static Explanation response(String opened, String sort, String events, SlaPolicy policy) {
        return SlaReading.of(Told.story(opened, sort, events), policy)
                .firstResponse()
                .deadline()
                .explanation();
    }
}

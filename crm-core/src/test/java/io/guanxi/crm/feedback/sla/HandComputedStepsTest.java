package io.guanxi.crm.feedback.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.feedback.workflow.CaseStory;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.feedback.workflow.SlaClock;
import io.guanxi.crm.feedback.workflow.Told;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock of the next answer, and what time brings to a case, worked out by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandComputedStepsTest {
    private static final String MONDAY = "Mon 2025-03-03 10:00";
    private static final SlaPolicy PRESET = SlaPolicy.preset();

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            Mon 2025-03-03 09:30 responded; Mon 2025-03-03 11:30 replied | Mon 2025-03-03 14:30 | over lunch
            Mon 2025-03-03 09:30 responded; Fri 2025-03-07 17:00 replied | Mon 2025-03-10 10:00 | over a weekend
            Mon 2025-03-03 09:30 responded; Sat 2025-03-08 15:00 replied | Mon 2025-03-10 11:00 | written while closed
            Mon 2025-03-03 09:30 responded; Mon 2025-03-03 10:00 replied; Mon 2025-03-03 11:00 replied | Mon 2025-03-03 12:00 | from the first unanswered message
            Mon 2025-03-03 09:30 responded; Mon 2025-03-03 10:00 replied; Mon 2025-03-03 12:00 responded | Mon 2025-03-03 12:00 | answered at the due instant
            Mon 2025-03-03 09:30 responded; Mon 2025-03-03 10:00 replied; Mon 2025-03-03 14:00 responded | Mon 2025-03-03 12:00 late | answered late
            Mon 2025-03-03 09:30 responded; Mon 2025-03-03 10:00 replied; Mon 2025-03-03 10:30 responded; Mon 2025-03-03 15:00 replied | Mon 2025-03-03 12:00, Mon 2025-03-03 17:00 | twice
            Mon 2025-03-03 09:30 responded; Mon 2025-03-03 10:00 resolved; Mon 2025-03-03 11:00 replied | - | a thank-you after the resolution
            Mon 2025-03-03 09:30 replied; Mon 2025-03-03 10:00 responded | - | before the first response that one is owed
            Mon 2025-03-03 09:30 responded; Mon 2025-03-03 10:00 paused; Mon 2025-03-03 14:00 replied | Mon 2025-03-03 16:00 | the awaited word is owed an answer
            Mon 2025-03-03 09:30 responded; Mon 2025-03-03 10:00 replied; Mon 2025-03-03 10:30 held; Mon 2025-03-03 14:30 resumed | Mon 2025-03-03 16:00 | a third party stops this clock too
            Mon 2025-03-03 09:30 responded; Mon 2025-03-03 10:00 replied; Mon 2025-03-03 11:00 resolved | Mon 2025-03-03 12:00 | the resolution answers it
            """)
    void an_answer_is_due_two_business_hours_after_the_first_message_left_unanswered(
            String events, String expected, String why) {
        SlaPolicy policy = Policies.hours("standard");
        SlaReading sla = SlaReading.of(Told.story("Mon 2025-03-03 09:00", "consultation normal", events), policy);

        String due = sla.clocks(SlaClock.NEXT_RESPONSE).stream()
                .map(clock -> Policies.local(clock, policy) + late(clock))
                .collect(Collectors.joining(", "));

        assertThat(due.isEmpty() ? "-" : due).as(why).isEqualTo(expected);
    }

    @ParameterizedTest(name = "resolved {0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            Fri 2025-03-07 16:00 | Mon 2025-03-10 18:00 | Thu 2025-03-13 18:00 | a day, then 11, 12, 13
            Fri 2025-03-07 20:00 | Mon 2025-03-10 18:00 | Thu 2025-03-13 18:00 | in the evening
            Sat 2025-03-08 11:00 | Mon 2025-03-10 18:00 | Thu 2025-03-13 18:00 | on a Saturday
            Tue 2025-09-30 17:00 | Thu 2025-10-09 18:00 | Mon 2025-10-13 18:00 | National Day 2025: 10, Saturday 11, 13
            Fri 2026-02-13 10:00 | Sat 2026-02-14 18:00 | Thu 2026-02-26 18:00 | Spring Festival 2026: 24, 25, 26
            """)
    void the_customer_is_reminded_a_day_after_the_resolution_and_the_manager_told_three_days_later(
            String resolved, String reminder, String escalation, String why) {
        String opened = resolved.substring(0, 14) + " 09:30";
        CaseStory story = Told.story(opened, "consultation normal", opened + " responded; " + resolved + " resolved");

        assertThat(lines(story, PRESET))
                .as(why)
                .containsExactly(
                        "confirmation-reminder#1 CUSTOMER NONE " + reminder,
                        "confirmation-escalation#1 MANAGER ESCALATE " + escalation);
    }

    @Test
    void of_hours_a_share_is_a_share() {
        CaseStory story = Told.story("Fri 2025-03-07 20:00", "complaint urgent", "");

        assertThat(lines(story, PRESET))
                .containsExactly(
                        "first-response-warning-50#1.1 ASSIGNEE NONE Sat 2025-03-08 08:00",
                        "first-response-warning-80#1.1 ASSIGNEE NONE Sat 2025-03-08 15:12",
                        "first-response-breach#1.1 MANAGER NONE just after Sat 2025-03-08 20:00",
                        "resolution-warning-50#1.1 ASSIGNEE NONE Sun 2025-03-09 08:00",
                        "resolution-warning-80#1.1 ASSIGNEE NONE Mon 2025-03-10 05:36",
                        "resolution-breach#1.1 MANAGER NONE just after Mon 2025-03-10 20:00");
    }

    /** 7 hours on Monday and 8 on Tuesday make 15; 7 and five times 8 make 47. */
    @Test
    void of_business_days_the_opening_hours_between_are_shared_out() {
        assertThat(lines(Told.story(MONDAY, "consultation high", ""), PRESET))
                .containsExactly(
                        "first-response-warning-50#1.1 ASSIGNEE NONE Tue 2025-03-04 09:30",
                        "first-response-warning-80#1.1 ASSIGNEE NONE Tue 2025-03-04 15:00",
                        "first-response-breach#1.1 MANAGER NONE just after Tue 2025-03-04 18:00",
                        "resolution-warning-50#1.1 ASSIGNEE NONE Thu 2025-03-06 09:30",
                        "resolution-warning-80#1.1 ASSIGNEE NONE Fri 2025-03-07 16:36",
                        "resolution-breach#1.1 MANAGER NONE just after Mon 2025-03-10 18:00");
    }

    /** 6 of 24 hours before the wait, so 6 more make half and 13.2 more make 80 percent. */
    @Test
    void a_wait_moves_the_warnings_and_the_breach() {
        CaseStory story =
                Told.story(MONDAY, "complaint urgent", "Mon 2025-03-03 16:00 paused; Wed 2025-03-05 16:00 replied");

        assertThat(lines(story, PRESET))
                .startsWith(
                        "first-response-warning-50#1.1 ASSIGNEE NONE Wed 2025-03-05 22:00",
                        "first-response-warning-80#1.1 ASSIGNEE NONE Thu 2025-03-06 05:12",
                        "first-response-breach#1.1 MANAGER NONE just after Thu 2025-03-06 10:00");
        assertThat(lines(Told.story(MONDAY, "complaint urgent", "Mon 2025-03-03 16:00 paused"), PRESET))
                .isEmpty();
    }

    @Test
    void a_warning_may_come_a_while_before_the_end() {
        SlaPolicy policy = PRESET.warnAtPercent(new Integer[0]).warnBefore(Duration.ofHours(4));

        assertThat(lines(Told.story(MONDAY, "consultation high", ""), policy))
                .startsWith(
                        "first-response-warning-left#1.1 ASSIGNEE NONE Tue 2025-03-04 14:00",
                        "first-response-breach#1.1 MANAGER NONE just after Tue 2025-03-04 18:00");
        assertThat(lines(Told.story(MONDAY, "complaint urgent", ""), policy.warnBefore(Duration.ofHours(24))))
                .startsWith("first-response-breach#1.1 MANAGER NONE just after Tue 2025-03-04 10:00");
    }

    @Test
    void another_target_has_steps_of_its_own_and_none_before_it_came_to_hold() {
        CaseStory story = Told.story(MONDAY, "consultation normal", "Tue 2025-03-04 11:00 to-high");

        assertThat(lines(story, PRESET))
                .startsWith(
                        "first-response-warning-50#1.2 ASSIGNEE NONE Tue 2025-03-04 11:00",
                        "first-response-warning-80#1.2 ASSIGNEE NONE Tue 2025-03-04 15:00",
                        "first-response-breach#1.2 MANAGER NONE just after Tue 2025-03-04 18:00");
    }

    @Test
    void a_target_that_was_over_when_it_came_to_hold_is_broken_then_and_nobody_is_warned_of_it() {
        CaseStory story = Told.story(MONDAY, "consultation normal", "Wed 2025-03-05 11:00 to-high");

        assertThat(lines(story, PRESET))
                .startsWith(
                        "first-response-breach#1.2 MANAGER NONE just after Wed 2025-03-05 11:00",
                        "resolution-warning-50#1.2 ASSIGNEE NONE Thu 2025-03-06 09:30");
    }

    @Test
    void what_was_broken_before_it_was_lowered_is_told_once_and_the_later_target_not() {
        CaseStory story = Told.story(MONDAY, "consultation high", "Wed 2025-03-05 09:00 to-low");

        assertThat(lines(story, PRESET))
                .filteredOn(line -> line.startsWith("first-response"))
                .containsExactly("first-response-breach#1.1 MANAGER NONE just after Tue 2025-03-04 18:00");
    }

    @Test
    void a_later_round_has_steps_of_its_own() {
        CaseStory story = Told.story(
                MONDAY,
                "complaint urgent",
                "Mon 2025-03-03 11:00 responded; Tue 2025-03-04 10:00 resolved; Wed 2025-03-05 10:00 rejected:1");

        assertThat(lines(story, PRESET))
                .containsExactly(
                        "resolution-warning-50#2.1 ASSIGNEE NONE Thu 2025-03-06 22:00",
                        "resolution-warning-80#2.1 ASSIGNEE NONE Fri 2025-03-07 19:36",
                        "resolution-breach#2.1 MANAGER NONE just after Sat 2025-03-08 10:00");
        CaseStory again =
                story.with(Told.event(6, Told.instant("Fri 2025-03-07 16:00"), Happening.resolved(null, null)));
        assertThat(lines(again, PRESET)).startsWith("confirmation-reminder#2 CUSTOMER NONE Mon 2025-03-10 18:00");
    }

    @Test
    void on_closing_the_customer_is_asked_how_it_was_and_nothing_else_is_to_come() {
        String end = "; Mon 2025-03-03 12:00 resolved; Mon 2025-03-03 13:00 ";
        String confirmed = "Mon 2025-03-03 11:00 noted" + end + "confirmed";
        String unconfirmed = "Mon 2025-03-03 11:00 noted" + end + "closed-unconfirmed";

        assertThat(lines(Told.story(MONDAY, "complaint high", confirmed), PRESET))
                .containsExactly("survey-invitation#1 CUSTOMER NONE Mon 2025-03-03 13:00");
        assertThat(lines(Told.story(MONDAY, "complaint high", unconfirmed), PRESET))
                .isEmpty();
        assertThat(lines(Told.story(MONDAY, "praise low", "Mon 2025-03-03 11:00 acknowledged"), PRESET))
                .noneMatch(
                        line -> line.contains("warning") || line.contains("breach") || line.contains("confirmation"));
    }

    @Test
    void a_case_that_nobody_has_is_told_to_the_owner_just_after_and_to_the_manager_a_working_day_later() {
        CaseStory story = CaseStory.of(
                FeedbackType.COMPLAINT,
                List.of(Told.event(
                        1, Told.instant("Fri 2026-02-13 20:00"), Happening.submitted(Priority.NORMAL, "by-hand"))));

        assertThat(lines(story, PRESET))
                .filteredOn(line -> line.startsWith("unassigned"))
                .containsExactly(
                        "unassigned#1 OWNER NONE just after Fri 2026-02-13 20:00",
                        "unassigned#2 MANAGER NONE Sat 2026-02-14 18:00");
        assertThat(lines(Told.story(MONDAY, "complaint normal", ""), PRESET))
                .noneMatch(line -> line.startsWith("unassigned"));
    }

    @Test
    void the_next_step_is_the_earliest_that_was_not_recorded() {
        CaseStory story =
                Told.story(MONDAY, "complaint urgent", "Mon 2025-03-03 22:00 reminded:first-response-warning-50#1.1");
        SlaReading sla = SlaReading.of(story, PRESET);

        assertThat(StepRules.next(StepRules.preset(), story, sla).map(Step::key))
                .contains("first-response-warning-80#1.1");
        assertThat(StepRules.next(List.of(), story, sla)).isEmpty();
    }

    private static String late(ClockReading clock) {
        return clock.run().met().flatMap(clock::breachedAt).isPresent() ? " late" : "";
    }

    private static List<String> lines(CaseStory story, SlaPolicy policy) {
        SlaReading sla = SlaReading.of(story, policy);
        return StepRules.preset().stream()
                .flatMap(rule -> rule.steps(story, sla).stream())
                .sorted(Comparator.comparing(Step::due))
                .map(step -> step.key() + " " + step.audience() + " " + step.effect() + " " + when(step, policy))
                .toList();
    }

    private static String when(Step step, SlaPolicy policy) {
        boolean after = step.due().getNano() == 1_000;
        return (after ? "just after " : "")
                + Policies.local(Optional.of(after ? step.due().minusNanos(1_000) : step.due()), policy);
    }
}

package io.guanxi.crm.tck.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.sla.Step;
import io.guanxi.crm.feedback.sla.StepRule;
import io.guanxi.crm.feedback.workflow.CaseState;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.feedback.workflow.ImpossibleActException;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.storage.CrmRecords;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.tck.sample.ReferenceStorage;
import io.guanxi.crm.tck.workflow.CaseHistory;
import io.guanxi.crm.tck.workflow.FeedbackScenario;
import io.guanxi.crm.tck.workflow.ScenarioCase;
import io.guanxi.crm.tck.workflow.StepTester;
import io.guanxi.crm.tck.workflow.WorkClock;
import io.guanxi.crm.time.Deadlines;
import io.guanxi.crm.time.Target;
import io.guanxi.crm.time.WorkCalendars;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The kit for workflows says what is true, and fails on what is not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkflowKitTest {
    /** What nobody has begun with after two opening hours is brought before the manager. */
    private static final StepRule UNTOUCHED = (story, sla) -> story.state() != CaseState.ASSIGNED
            ? List.of()
            : Deadlines.deadline(
                            story.openedAt(),
                            Target.businessHours(2),
                            sla.policy().calendar(),
                            sla.pauses())
                    .due()
                    .map(at -> new Step("acme.untouched", "1", at, Step.Audience.MANAGER, Step.Effect.ESCALATE))
                    .stream()
                    .toList();

    private static FeedbackScenario scenario(FeedbackPolicy policy, String start) {
        CrmStorage storage = new ReferenceStorage(CrmRecords.all());
        return FeedbackScenario.on(storage, policy, start);
    }

    private static CaseHistory complaint() {
        return CaseHistory.of(FeedbackType.COMPLAINT, "normal").submitted("2026-06-05T17:30");
    }

    @Test
    void working_days_pass_over_weekends_and_holidays_at_the_same_time_of_day() {
        WorkClock clock = WorkClock.at("2026-06-05T17:30").advanceWorkingDays(3);
        assertThat(clock.local()).isEqualTo(LocalDateTime.parse("2026-06-10T17:30"));
        assertThat(clock.advanceTo("2026-06-18T08:00").advanceWorkingDays(1).local())
                .as("over the Dragon Boat Festival")
                .isEqualTo(LocalDateTime.parse("2026-06-22T08:00"));
        assertThat(WorkClock.at("2026-06-05T10:00", WorkCalendars.sixDayWeek())
                        .advanceWorkingDays(1)
                        .local())
                .isEqualTo(LocalDateTime.parse("2026-06-06T10:00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.advanceTo("2026-06-01T08:00"))
                .withMessageContaining("time goes forward");
    }

    @Test
    void a_rule_is_tested_in_isolation() {
        CaseHistory assigned = complaint().then("2026-06-05T17:30", Happening.assigned(UserId.of("su.mei"), "by-hand"));
        StepTester tester = StepTester.of(UNTOUCHED);
        tester.on(complaint()).bringsNothing();
        tester.on(assigned)
                .brings("acme.untouched")
                .at("2026-06-08T10:30")
                .to(Step.Audience.MANAGER)
                .escalating();
        tester.on(assigned.then("2026-06-05T17:40", Happening.started())).bringsNothing();
        assertThat(complaint().story().priority()).isEqualTo(Priority.HIGH);
        assertThat(CaseHistory.of(FeedbackType.PRAISE, Priority.LOW)
                        .submitted("2026-06-05T17:30")
                        .story()
                        .priority())
                .isEqualTo(Priority.LOW);
        assertThatThrownBy(() -> complaint().then("2026-06-05T18:00", Happening.resumed()))
                .isInstanceOf(ImpossibleActException.class);
    }

    @Test
    void what_is_not_so_fails() {
        CaseHistory assigned = complaint().then("2026-06-05T17:30", Happening.assigned(UserId.of("su.mei"), "by-hand"));
        var steps = StepTester.of(UNTOUCHED).on(assigned);
        var found = steps.brings("acme.untouched");
        List<Runnable> wrong = List.of(
                steps::bringsNothing,
                () -> steps.brings("acme.other"),
                () -> found.at("2026-06-08T10:31"),
                () -> found.to(Step.Audience.CUSTOMER),
                found::withoutEffect,
                () -> StepTester.of(UNTOUCHED).on(complaint()).brings("acme.untouched"));
        assertThat(wrong).allSatisfy(each -> assertThatThrownBy(each::run).isInstanceOf(AssertionError.class));
    }

    @Test
    void a_rule_that_remembers_or_gives_two_steps_one_key_fails() {
        List<Integer> asked = new ArrayList<>();
        StepRule remembers = (story, sla) -> {
            asked.add(1);
            String occurrence = String.valueOf(asked.size());
            return List.of(new Step("x", occurrence, story.openedAt(), Step.Audience.OWNER, Step.Effect.NONE));
        };
        StepRule twice = (story, sla) -> List.of(
                new Step("x", "1", story.openedAt(), Step.Audience.OWNER, Step.Effect.NONE),
                new Step("x", "1", story.openedAt().plusSeconds(1), Step.Audience.OWNER, Step.Effect.NONE));
        assertThatThrownBy(() -> StepTester.of(remembers).on(complaint())).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> StepTester.of(twice).on(complaint())).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_scenario_tells_a_whole_case_on_a_storage() {
        FeedbackScenario scenario = scenario(FeedbackPolicy.preset().step(UNTOUCHED), "2026-06-05T17:30");
        ScenarioCase untouched = scenario.feedback(FeedbackType.COMPLAINT, "strategic")
                .isIn(CaseState.ASSIGNED)
                .isAssignedTo(FeedbackScenario.AGENT)
                .hasPriority(Priority.URGENT)
                .isDue("2026-06-06T17:30")
                .isNotEscalated();
        ScenarioCase begun = scenario.feedback(FeedbackType.COMPLAINT, "normal").act(CaseCommand.start());
        scenario.clock().advanceWorkingDays(1);
        untouched
                .isEscalated()
                .hasReminder("acme.untouched")
                .at("2026-06-08T10:30")
                .to(FeedbackScenario.MANAGER);
        begun.isNotEscalated().hasReminders("first-response-warning-50", "first-response-warning-80");
        begun.act(CaseCommand.respond("已收到")).act(CaseCommand.waitForCustomer("等日志"));
        begun.isIn(CaseState.WAITING_CUSTOMER).isNotDue();
        scenario.clock().advanceWorkingDays(5);
        begun.act(CaseCommand.customerWrote("日志")).act(CaseCommand.resolve("好", null));
        scenario.clock().advanceWorkingDays(2);
        begun.hasReminder("confirmation-reminder")
                .at("2026-06-16T18:00")
                .toCustomer()
                .and()
                .isIn(CaseState.RESOLVED);
        begun.act(CaseCommand.confirm(5, null)).isIn(CaseState.CLOSED);
    }

    @Test
    void nothing_that_becomes_due_while_the_clock_moves_is_late() {
        FeedbackScenario scenario = scenario(FeedbackPolicy.preset(), "2026-06-05T17:30");
        ScenarioCase left = scenario.feedback(FeedbackType.CONSULTATION, "key");
        scenario.clock().advanceWorkingDays(30);
        assertThat(left.reminders()).hasSize(6).noneMatch(each -> each.late());
    }

    @Test
    void a_scenario_says_what_it_found_instead() {
        ScenarioCase found =
                scenario(FeedbackPolicy.preset(), "2026-06-05T17:30").feedback(FeedbackType.PRAISE, "key");
        List<Runnable> wrong = List.of(
                () -> found.isIn(CaseState.CLOSED),
                () -> found.hasPriority(Priority.URGENT),
                () -> found.isAssignedTo("nobody"),
                () -> found.isDue("2026-06-05T17:31"),
                found::isNotDue,
                found::isEscalated,
                () -> found.hasReminders("none"),
                () -> found.hasReminder("none"));
        assertThat(wrong)
                .allSatisfy(each -> assertThatThrownBy(each::run)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("FK20260605001"));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        scenario(FeedbackPolicy.preset(), "2026-06-05T17:30").customer("huge"));
    }
}

package io.guanxi.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.sla.Step;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.storage.memory.MemoryStorage;
import io.guanxi.crm.tck.workflow.CaseHistory;
import io.guanxi.crm.tck.workflow.FeedbackScenario;
import io.guanxi.crm.tck.workflow.ScenarioCase;
import io.guanxi.crm.tck.workflow.StepTester;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How an escalation rule of one's own is tested: with histories alone, then with whole cases while the clock moves. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnEscalationTest {
    private static final UserId SU = UserId.of("su.mei");

    private final StepTester untouched = StepTester.of(OwnEscalation.untouched());

    private static CaseHistory complaint(String submitted) {
        return CaseHistory.of(FeedbackType.COMPLAINT, "normal").submitted(submitted);
    }

    // tag::escalation-test[]
    @Test
    void a_complaint_of_friday_half_past_five_is_escalated_on_monday_at_half_past_ten() {
        untouched
                .on(complaint("2026-06-05T17:30"))
                .brings("acme.untouched")
                .at("2026-06-08T10:30")
                .escalating();
    }

    @Test
    void once_somebody_has_begun_nothing_is_escalated() {
        CaseHistory assigned =
                complaint("2026-06-05T17:30").then("2026-06-05T17:30", Happening.assigned(SU, "by-hand"));
        untouched.on(assigned).brings("acme.untouched");
        untouched.on(assigned.then("2026-06-05T17:40", Happening.started())).bringsNothing();
    }

    @Test
    void over_the_weekend_the_manager_is_told_of_the_one_that_nobody_touched() {
        FeedbackScenario scenario = FeedbackScenario.on(
                new MemoryStorage(), FeedbackPolicy.preset().step(OwnEscalation.untouched()), "2026-06-05T17:30");
        ScenarioCase waiting = scenario.feedback(FeedbackType.COMPLAINT, "normal");
        ScenarioCase begun = scenario.feedback(FeedbackType.COMPLAINT, "normal").act(CaseCommand.start());
        scenario.clock().advanceWorkingDays(1);
        waiting.isEscalated()
                .hasReminder("acme.untouched")
                .at("2026-06-08T10:30")
                .to(FeedbackScenario.MANAGER);
        begun.isNotEscalated();
    }
    // end::escalation-test[]

    @Test
    void other_feedback_can_wait() {
        untouched
                .on(CaseHistory.of(FeedbackType.CONSULTATION, "normal").submitted("2026-06-05T17:30"))
                .bringsNothing();
    }

    @Test
    void the_dragon_boat_festival_does_not_count() {
        untouched
                .on(complaint("2026-06-18T17:30"))
                .brings("acme.untouched")
                .at("2026-06-22T10:30")
                .to(Step.Audience.MANAGER);
    }

    @Test
    void the_example_runs() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OwnEscalation.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("2026-06-05T09:30:00Z submitted class:normal", "2026-06-08T02:30:00Z escalated");
    }
}

package io.guanxi.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.sla.SlaPolicy;
import io.guanxi.crm.feedback.sla.SlaReading;
import io.guanxi.crm.feedback.sla.Step;
import io.guanxi.crm.feedback.workflow.CaseEvent;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.CaseStory;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.shared.UserId;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How an escalation rule of one's own is tested: with stories alone, no clock, no storage. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnEscalationTest {
    private static final UserId SU = UserId.of("su.mei");

    /** The steps that the rule sees coming when these things happened. */
    private static List<Step> steps(FeedbackType type, CaseEvent... events) {
        CaseStory story = CaseStory.of(type, List.of(events));
        return OwnEscalation.untouched().steps(story, SlaReading.of(story, SlaPolicy.preset()));
    }

    private static CaseEvent on(int sequence, String local, Happening what) {
        Instant at = Instant.parse(local + ":00+08:00");
        return new CaseEvent(
                new UUID(0, sequence),
                new CaseId(new UUID(1, 1)),
                new CustomerId(new UUID(2, 2)),
                sequence,
                at,
                at,
                SU,
                what);
    }

    private static CaseEvent submitted(String local) {
        return on(1, local, Happening.submitted(Priority.HIGH, "class:normal"));
    }

    // tag::escalation-test[]
    @Test
    void a_complaint_of_friday_half_past_five_is_escalated_on_monday_at_half_past_ten() {
        assertThat(steps(FeedbackType.COMPLAINT, submitted("2026-06-05T17:30")))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.due()).isEqualTo(Instant.parse("2026-06-08T10:30:00+08:00"));
                    assertThat(step.effect()).isEqualTo(Step.Effect.ESCALATE);
                });
    }

    @Test
    void once_somebody_has_begun_nothing_is_escalated() {
        CaseEvent assigned = on(2, "2026-06-05T17:30", Happening.assigned(SU, "by-hand"));
        assertThat(steps(FeedbackType.COMPLAINT, submitted("2026-06-05T17:30"), assigned))
                .hasSize(1);
        CaseEvent started = on(3, "2026-06-05T17:40", Happening.started());
        assertThat(steps(FeedbackType.COMPLAINT, submitted("2026-06-05T17:30"), assigned, started))
                .isEmpty();
    }
    // end::escalation-test[]

    @Test
    void other_feedback_can_wait() {
        assertThat(steps(FeedbackType.CONSULTATION, submitted("2026-06-05T17:30")))
                .isEmpty();
    }

    @Test
    void the_dragon_boat_festival_does_not_count() {
        assertThat(steps(FeedbackType.COMPLAINT, submitted("2026-06-18T17:30")))
                .extracting(Step::due)
                .containsExactly(Instant.parse("2026-06-22T10:30:00+08:00"));
    }

    @Test
    void it_is_one_step_however_often_one_asks() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            steps(FeedbackType.COMPLAINT, submitted("2026-06-05T17:30")).forEach(step -> keys.add(step.key()));
        }
        assertThat(keys).hasSize(3).containsOnly("acme.untouched#1");
    }

    @Test
    void the_example_runs() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OwnEscalation.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("2026-06-05T09:30:00Z submitted class:normal", "2026-06-08T02:30:00Z escalated");
    }
}

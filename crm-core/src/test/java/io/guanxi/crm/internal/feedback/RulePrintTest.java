package io.guanxi.crm.internal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.sla.SlaPolicy;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.feedback.workflow.SlaClock;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.time.DayLayer;
import io.guanxi.crm.time.Target;
import io.guanxi.crm.time.WorkCalendars;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RulePrintTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final SlaPolicy SLA = SlaPolicy.preset();

    private static String print(SlaPolicy sla) {
        return RulePrint.of(FeedbackPolicy.preset().sla(sla), SHANGHAI);
    }

    @Test
    void equal_rules_have_one_print_however_they_were_put_together() {
        SlaPolicy there = SLA.targets(SLA.targets()
                .with(SlaClock.RESOLUTION, Priority.LOW, Target.businessDays(9))
                .with(SlaClock.RESOLUTION, Priority.LOW, Target.businessDays(20)));
        assertThat(print(there)).isEqualTo(print(SLA));
        assertThat(print(SLA.reopenDays(30)))
                .as("what sets no deadline of an open case")
                .isEqualTo(print(SLA));
    }

    @Test
    void whatever_moves_a_deadline_or_a_step_changes_the_print() {
        DayLayer day = DayLayer.named(new Label("司庆", "anniversary"))
                .holiday(LocalDate.of(2026, 7, 1), new Label("司庆", "anniversary"));
        List<String> prints = List.of(
                print(SLA),
                print(SLA.targets(SLA.targets().with(SlaClock.RESOLUTION, Priority.LOW, Target.businessDays(9)))),
                print(SLA.calendar(SLA.calendar().with(day))),
                print(SLA.calendar(WorkCalendars.preset("hotline").orElseThrow())),
                print(SLA.warnAtPercent(90)),
                print(SLA.warnBefore(Duration.ofHours(1))),
                print(SLA.confirmation(new SlaPolicy.Confirmation(Target.businessDays(2), Target.businessDays(3)))),
                RulePrint.of(FeedbackPolicy.preset(), ZoneId.of("Asia/Urumqi")),
                RulePrint.of(FeedbackPolicy.preset().step((story, sla) -> List.of()), SHANGHAI));
        assertThat(prints).doesNotHaveDuplicates();
    }
}

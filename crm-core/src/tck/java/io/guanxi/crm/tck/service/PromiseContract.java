package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.Crm;
import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.CaseView;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.sla.ClockReading;
import io.guanxi.crm.feedback.sla.SlaPolicy;
import io.guanxi.crm.feedback.sla.SlaTargets;
import io.guanxi.crm.feedback.sla.Step;
import io.guanxi.crm.feedback.sla.StepRule;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.feedback.workflow.SlaClock;
import io.guanxi.crm.reminder.Reminder;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.time.DayLayer;
import io.guanxi.crm.time.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Other targets, another calendar or other steps leave promises that were kept or broken as they were; clocks that run are
 * retargeted from their start.
 */
public abstract class PromiseContract extends FeedbackSuite {
    private static final String RESPONSE = "first-response-breach";

    private static FeedbackPolicy promising(Target response, Target resolution) {
        SlaTargets targets = SlaTargets.preset();
        for (Priority priority : Priority.values()) {
            targets = targets.with(SlaClock.FIRST_RESPONSE, priority, response)
                    .with(SlaClock.NEXT_RESPONSE, priority, response)
                    .with(SlaClock.RESOLUTION, priority, resolution);
        }
        return FeedbackPolicy.preset().sla(SlaPolicy.preset().targets(targets));
    }

    private Crm under(FeedbackPolicy policy) {
        return node(builder -> builder.feedback(policy));
    }

    /** One hour to answer, one day to resolve. */
    private Crm strict() {
        return under(promising(Target.wallClockHours(1), Target.wallClockHours(24)));
    }

    private Crm lenient() {
        return under(promising(Target.businessDays(100), Target.businessDays(200)));
    }

    private CaseView seen(Crm node, CaseId id) {
        return node.as(boss().actor()).feedback().get(id);
    }

    private CaseView act(Crm node, CaseId id, CaseCommand command) {
        return node.as(boss().actor()).feedback().act(id, command);
    }

    private void until(Crm node, String local) {
        clock.set(at(local));
        node.sweep(clock.instant());
    }

    private static Optional<Instant> breached(CaseView view) {
        return view.get(FeedbackFields.RESPONSE_BREACHED_AT).clear();
    }

    private static Optional<Instant> due(CaseView view) {
        return view.get(FeedbackFields.RESPONSE_DUE).clear();
    }

    private void keepsItsAnswer(Crm node, CaseId id, Instant due, Optional<Instant> broken) {
        CaseView view = seen(node, id);
        ClockReading response = view.clocks().get(0);
        assertThat(due(view)).contains(due);
        assertThat(response.due()).contains(due);
        assertThat(breached(view)).isEqualTo(broken);
        assertThat(response.breachedAt(clock.instant())).isEqualTo(broken);
    }

    @Test
    void a_promise_that_was_kept_stays_kept_under_shorter_targets() {
        CaseId id = submitted(consultation(customer("守约公司")));
        clock.set(at("2026-07-01T10:00"));
        act(id, CaseCommand.respond("答复"));
        Crm strict = strict();
        keepsItsAnswer(strict, id, at("2026-07-03T18:00"), Optional.empty());
        until(strict, "2026-07-01T11:00");
        keepsItsAnswer(strict, id, at("2026-07-03T18:00"), Optional.empty());
        act(strict, id, CaseCommand.waitForCustomer("等"));
        clock.set(at("2026-07-01T15:00"));
        act(strict, id, CaseCommand.customerWrote("在此"));
        act(strict, id, CaseCommand.prioritise(Priority.URGENT, "催"));
        keepsItsAnswer(strict, id, at("2026-07-03T18:00"), Optional.empty());
        assertThat(reminders(id, RESPONSE)).isEmpty();
    }

    @Test
    void a_promise_that_was_broken_stays_broken_under_longer_targets() {
        CaseId id = submitted(consultation(customer("违约公司")));
        until("2026-07-06T09:00");
        CaseId unswept = submitted(consultation(customer("未扫公司")).at(NOON));
        Crm lenient = lenient();
        keepsItsAnswer(lenient, id, at("2026-07-03T18:00"), Optional.of(at("2026-07-03T18:00")));
        until(lenient, "2026-07-06T10:00");
        act(lenient, id, CaseCommand.respond("迟到的答复"));
        act(lenient, unswept, CaseCommand.respond("迟到的答复"));
        for (CaseId each : List.of(id, unswept)) {
            assertThat(breached(seen(lenient, each))).contains(at("2026-07-03T18:00"));
            assertThat(seen(lenient, each).clocks().get(0).breachedAt(clock.instant()))
                    .contains(at("2026-07-03T18:00"));
            assertThat(reminders(each, RESPONSE)).extracting(Reminder::dueAt).hasSize(1);
        }
    }

    @Test
    void closed_cases_stay_as_they_were() {
        CaseId kept = complained();
        act(kept, CaseCommand.respond("答复"));
        close(kept);
        CaseId silent = complained();
        close(silent);
        until("2026-07-10T09:00");
        List<CaseView> before = List.of(seen(kept), seen(silent));
        Crm strict = strict();
        until(strict, "2026-07-20T09:00");
        for (CaseView was : before) {
            CaseView is = seen(strict, was.id());
            assertThat(is.fields().version()).isEqualTo(was.fields().version());
            assertThat(is.clocks()).extracting(ClockReading::due).isEqualTo(dues(was));
            assertThat(is.clocks())
                    .extracting(clock -> clock.breachedAt(at("2026-07-20T09:00")))
                    .isEqualTo(was.clocks().stream()
                            .map(clock -> clock.breachedAt(at("2026-07-20T09:00")))
                            .toList());
        }
    }

    private static List<Optional<Instant>> dues(CaseView view) {
        return view.clocks().stream().map(ClockReading::due).toList();
    }

    @Test
    void the_next_sweep_retargets_clocks_that_run_from_their_start_and_once() {
        CaseId id = submitted(consultation(customer("改约公司")));
        until("2026-07-01T09:00");
        Crm two = under(promising(Target.businessDays(2), Target.businessDays(10)));
        until(two, "2026-07-01T10:00");
        CaseView view = seen(two, id);
        assertThat(due(view)).contains(at("2026-07-02T18:00"));
        assertThat(view.clocks().get(0).allowances())
                .extracting(each -> each.deadline().due())
                .as("the target before stays in the history")
                .containsExactly(Optional.of(at("2026-07-03T18:00")), Optional.of(at("2026-07-02T18:00")));
        assertThat(view.clocks().get(0).deadline().explanation().spans()).isNotEmpty();
        assertThat(view.clocks().get(1).allowances())
                .as("what means the same is not retargeted")
                .hasSize(1);
        long version = view.fields().version();
        until(two, "2026-07-01T10:01");
        assertThat(seen(two, id).fields().version()).isEqualTo(version);
        until(two, "2026-07-03T09:00");
        assertThat(reminders(id, RESPONSE))
                .extracting(Reminder::dueAt)
                .containsExactly(at("2026-07-02T18:00:00.000001"));
        assertThat(breached(seen(two, id))).contains(at("2026-07-02T18:00"));
    }

    @Test
    void a_case_that_is_over_by_the_new_rules_is_broken_since_they_hold() {
        CaseId id = submitted(consultation(customer("立改公司")));
        until("2026-07-01T09:00");
        Crm strict = strict();
        until(strict, "2026-07-01T10:00");
        assertThat(breached(seen(strict, id))).isEmpty();
        until(strict, "2026-07-01T10:01");
        assertThat(seen(strict, id).clocks().get(0).breachedAt(clock.instant())).contains(at("2026-07-01T10:00"));
        assertThat(reminders(id, RESPONSE)).hasSize(1);
    }

    @Test
    void whoever_acts_before_the_sweep_acts_by_the_new_rules_and_what_was_broken_stays() {
        CaseId id = submitted(consultation(customer("先办公司")));
        clock.set(at("2026-07-06T09:00"));
        Crm lenient = lenient();
        act(lenient, id, CaseCommand.waitForCustomer("等"));
        clock.set(at("2026-07-07T09:00"));
        act(lenient, id, CaseCommand.resume());
        CaseView view = seen(lenient, id);
        assertThat(breached(view)).contains(at("2026-07-03T18:00"));
        assertThat(view.get(FeedbackFields.RESOLUTION_DUE).get()).isAfter(at("2026-12-01T09:00"));
        lenient.sweep(clock.instant());
        assertThat(breached(seen(lenient, id))).contains(at("2026-07-03T18:00"));
        assertThat(reminders(id, RESPONSE)).hasSize(1);
    }

    @Test
    void a_wait_under_old_rules_counts_under_the_new_ones() {
        CaseId id = submitted(consultation(customer("等待公司")));
        clock.set(at("2026-07-01T10:00"));
        act(id, CaseCommand.waitForCustomer("等"));
        until("2026-07-01T11:00");
        Crm one = under(promising(Target.businessDays(1), Target.businessDays(10)));
        until(one, "2026-07-06T09:00");
        assertThat(due(seen(one, id))).isEmpty();
        assertThat(due(act(one, id, CaseCommand.resume()))).contains(at("2026-07-06T18:00"));
    }

    @Test
    void another_calendar_moves_clocks_that_run_and_no_other() {
        CaseId open = submitted(consultation(customer("日历公司")));
        CaseId answered = submitted(consultation(customer("已答公司")));
        clock.set(at("2026-06-30T15:00"));
        act(answered, CaseCommand.respond("答复"));
        until("2026-06-30T16:00");
        DayLayer days = DayLayer.named(new Label("公司日", "company days"))
                .holidays(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 2), new Label("司庆", "anniversary"));
        SlaPolicy sla = SlaPolicy.preset();
        Crm closedDays =
                under(FeedbackPolicy.preset().sla(sla.calendar(sla.calendar().with(days))));
        until(closedDays, "2026-06-30T17:00");
        assertThat(due(seen(closedDays, open))).contains(at("2026-07-07T18:00"));
        keepsItsAnswer(closedDays, answered, at("2026-07-03T18:00"), Optional.empty());
        assertThat(seen(closedDays, answered).get(FeedbackFields.RESOLUTION_DUE).get())
                .isEqualTo(at("2026-07-16T18:00"));
    }

    @Test
    void another_step_comes_to_cases_that_are_open_even_to_one_that_nothing_was_to_come_to() {
        CaseId waiting = submitted(consultation(customer("静候公司")));
        act(waiting, CaseCommand.waitForCustomer("等"));
        until("2026-07-01T09:00");
        StepRule own = (story, sla) -> List.of(new Step(
                "acme.week", "1", story.openedAt().plus(Duration.ofDays(7)), Step.Audience.OWNER, Step.Effect.NONE));
        Crm more = under(FeedbackPolicy.preset().step(own));
        until(more, "2026-07-01T10:00");
        until(more, "2026-07-08T09:00");
        assertThat(reminders(waiting, "acme.week")).extracting(Reminder::dueAt).containsExactly(at("2026-07-07T12:00"));
    }

    @Test
    void the_same_rules_wired_once_more_change_nothing() {
        CaseId id = submitted(consultation(customer("重启公司")));
        until("2026-07-01T09:00");
        long version = seen(id).fields().version();
        assertThat(under(FeedbackPolicy.preset()).sweep(clock.instant())).isZero();
        assertThat(seen(id).fields().version()).isEqualTo(version);
        assertThat(steps(id)).isEmpty();
    }
}

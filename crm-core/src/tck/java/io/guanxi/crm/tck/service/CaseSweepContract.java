package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.Crm;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.deal.DealDraft;
import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.CaseView;
import io.guanxi.crm.feedback.CasesPassedOverException;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.sla.Step;
import io.guanxi.crm.feedback.sla.StepRule;
import io.guanxi.crm.feedback.workflow.CaseAct;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.CaseState;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.reminder.Reminder;
import io.guanxi.crm.reminder.ReminderFields;
import io.guanxi.crm.shared.Money;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CaseTimer;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.tck.Rendezvous;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What time makes due is recorded once each, at the instant at which it was due, whoever sweeps and however late. */
public abstract class CaseSweepContract extends FeedbackSuite {
    private static final String RESPONSE = "first-response-";

    private List<Instant> due(CaseId id, String step) {
        return reminders(id, step).stream().map(Reminder::dueAt).toList();
    }

    private List<CaseTimer> timers() {
        return storage()
                .read(
                        WorkspaceId.of(FIRM),
                        unit -> unit.reader(CaseTimer.CASE_TIMERS).scan(Scan.of(Filter.all(), 100)))
                .stream()
                .map(Versioned::value)
                .toList();
    }

    @Test
    void warnings_and_breach_come_each_once_at_their_instant_to_those_they_are_for() {
        CaseId id = submitted(consultation(customer("预警公司")));
        UserId mine = UserId.of(assignee(id));
        until("2026-07-02T10:29");
        assertThat(steps(id)).isEmpty();
        assertThat(until("2026-07-02T10:30")).isEqualTo(1);
        assertThat(until("2026-07-02T10:31")).isZero();
        assertThat(due(id, RESPONSE + "warning-50")).containsExactly(at("2026-07-02T10:30"));
        until("2026-07-03T11:12");
        assertThat(due(id, RESPONSE + "warning-80")).containsExactly(at("2026-07-03T11:12"));
        until("2026-07-03T18:00");
        assertThat(due(id, RESPONSE + "breach"))
                .as("the due instant is in time")
                .isEmpty();
        until("2026-07-03T18:01");
        assertThat(due(id, RESPONSE + "breach")).containsExactly(at("2026-07-03T18:00:00.000001"));
        assertThat(reminders(id, RESPONSE + "warning-50"))
                .extracting(Reminder::recipient)
                .containsExactly(mine);
        assertThat(reminders(id, RESPONSE + "breach"))
                .extracting(Reminder::recipient)
                .containsExactly(GAO);
        assertThat(seen(id).get(FeedbackFields.RESPONSE_BREACHED_AT).get()).isEqualTo(at("2026-07-03T18:00"));
        assertThat(reminders(seen(id).customer())).noneMatch(Reminder::late);
        until("2026-08-30T09:00");
        assertThat(steps(id)).doesNotHaveDuplicates();
        assertThat(reminders(id, RESPONSE + "breach")).hasSize(1);
    }

    @Test
    void after_downtime_everything_is_caught_up_in_order_and_marked_late() {
        CaseId id = submitted(consultation(customer("停机公司")));
        CaseId prompt = submitted(consultation(customer("及时公司")));
        act(prompt, CaseCommand.respond("已答"));
        clock.set(at("2026-08-03T09:00"));
        crm().sweep(clock.instant());
        assertThat(steps(id))
                .containsExactly(
                        "first-response-warning-50#1.1",
                        "first-response-warning-80#1.1",
                        "first-response-breach#1.1",
                        "resolution-warning-50#1.1",
                        "resolution-warning-80#1.1",
                        "resolution-breach#1.1");
        assertThat(reminders(seen(id).customer()))
                .hasSize(6)
                .allMatch(Reminder::late)
                .allMatch(each -> each.recordedAt().equals(at("2026-08-03T09:00")))
                .extracting(Reminder::dueAt)
                .isSorted()
                .startsWith(at("2026-07-02T10:30"));
        assertThat(steps(prompt)).noneMatch(step -> step.startsWith(RESPONSE));
        assertThat(crm().sweep(clock.instant())).isZero();
    }

    @Test
    void the_customers_word_is_asked_for_once_and_then_the_manager_is_told_once() {
        CaseId id = complained();
        act(id, CaseCommand.resolve("修好", null));
        until("2026-07-01T18:00");
        assertThat(reminders(id, "confirmation-reminder"))
                .singleElement()
                .satisfies(each -> assertThat(each.toCustomer()).isTrue())
                .satisfies(each -> assertThat(each.recipient()).isNull());
        until("2026-07-06T17:59");
        assertThat(acts(id)).doesNotContain(CaseAct.ESCALATED);
        until("2026-07-06T18:00");
        until("2026-07-20T18:00");
        assertThat(acts(id)).containsOnlyOnce(CaseAct.ESCALATED);
        assertThat(reminders(id, "confirmation-escalation"))
                .extracting(Reminder::recipient)
                .containsExactly(DONG);
        assertThat(state(id)).isEqualTo(CaseState.RESOLVED);
    }

    @Test
    void a_timer_follows_the_case_and_ends_with_it() {
        CaseId id = submitted(consultation(customer("计时公司")));
        assertThat(timers()).extracting(CaseTimer::dueAt).containsExactly(at("2026-07-02T10:30"));
        act(id, CaseCommand.respond("已答"));
        assertThat(timers()).singleElement().satisfies(timer -> {
            assertThat(timer.step()).isEqualTo("resolution-warning-50#1.1");
            assertThat(timer.freeAt()).isEqualTo(timer.dueAt());
        });
        act(id, CaseCommand.waitForCustomer("等"));
        assertThat(timers()).isEmpty();
        act(id, CaseCommand.resolve("好", null));
        assertThat(timers()).extracting(CaseTimer::step).containsExactly("confirmation-reminder#1");
        act(id, CaseCommand.confirm(5, null));
        until("2026-06-30T12:10");
        assertThat(timers()).isEmpty();
    }

    @Test
    void two_who_sweep_at_once_record_each_step_once() {
        List<CaseId> ids = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ids.add(complained());
        }
        clock.set(at("2026-07-20T09:00"));
        List<Crm> nodes = List.of(crm(), node(builder -> builder), node(builder -> builder));
        List<Long> done = Rendezvous.of(
                        3, n -> Rendezvous.retrying(() -> nodes.get(n).sweep(clock.instant())))
                .stream()
                .map(Rendezvous.Outcome::get)
                .toList();
        clock.advance(Duration.ofMinutes(2));
        crm().sweep(clock.instant());
        assertThat(done.stream().mapToLong(Long::longValue).sum()).isGreaterThanOrEqualTo(30);
        assertThat(stored(ReminderFields.REMINDERS)).isEqualTo(30 * 6);
        ids.forEach(id -> assertThat(steps(id)).hasSize(6).doesNotHaveDuplicates());
    }

    @Test
    void what_another_node_holds_is_left_alone_until_its_lease_has_run_out() {
        CaseId id = complained();
        clock.set(at("2026-07-20T09:00"));
        storage().write(WorkspaceId.of(FIRM), unit -> {
            var timers = unit.repository(CaseTimer.CASE_TIMERS);
            timers.updateAll(timers.scan(Scan.of(Filter.all(), 10)).stream()
                    .map(each ->
                            each.with(each.value().heldUntil(clock.instant().plusSeconds(60))))
                    .toList());
            return true;
        });
        crm().sweep(clock.instant());
        assertThat(steps(id)).isEmpty();
        clock.advance(Duration.ofSeconds(60));
        assertThat(crm().sweep(clock.instant())).isEqualTo(1);
        assertThat(steps(id)).hasSize(6);
    }

    @Test
    void a_case_on_which_a_rule_throws_keeps_nobody_waiting_and_is_tried_again() {
        CaseId bad = complained();
        CaseId good = complained();
        boolean[] broken = {true};
        StepRule fragile = (story, sla) -> {
            if (broken[0] && story.events().get(0).caseId().equals(bad)) {
                throw new IllegalStateException("王芳 13800001234");
            }
            return List.of();
        };
        Crm node = node(builder -> builder.feedback(FeedbackPolicy.preset().step(fragile)));
        clock.set(at("2026-07-02T09:00"));
        assertThatThrownBy(() -> node.sweep(clock.instant()))
                .isInstanceOfSatisfying(CasesPassedOverException.class, told -> {
                    assertThat(told.done()).as("the others").isPositive();
                    assertThat(told.count()).isEqualTo(1);
                    assertThat(told.cases())
                            .containsExactly(new CasesPassedOverException.PassedOver(
                                    WorkspaceId.of(FIRM), bad, "IllegalStateException"));
                    assertThat(told.getMessage()).doesNotContain("王芳");
                });
        assertThat(steps(good)).isNotEmpty();
        assertThat(steps(bad)).isEmpty();
        broken[0] = false;
        assertThat(node.sweep(clock.instant())).isZero();
        clock.advance(Duration.ofMinutes(1));
        assertThat(node.sweep(clock.instant())).isEqualTo(1);
        assertThat(steps(bad)).isEqualTo(steps(good));
    }

    @Test
    void a_rule_that_throws_holds_up_no_act_and_the_sweep_says_so() {
        boolean[] broken = {true};
        StepRule fragile = (story, sla) -> {
            if (broken[0]) {
                throw new IllegalStateException("王芳 13800001234");
            }
            return List.of(new Step("acme.day", "1", story.openedAt(), Step.Audience.OWNER, Step.Effect.ESCALATE));
        };
        Crm node = node(builder -> builder.feedback(FeedbackPolicy.preset().step(fragile)));
        var session = node.as(boss().actor());
        CustomerId customer = customer("升级公司");
        CaseId id = session.feedback().submit(complaint(customer)).id();
        session.deals().record(DealDraft.completed(customer, TODAY, Money.cny(1_000_000)));
        assertThat(seen(id).priority().get()).as("raised by the deal").isEqualTo(Priority.URGENT);
        clock.set(at("2026-07-02T09:00"));
        session.feedback().act(id, CaseCommand.respond("答复"));
        assertThat(reminders(id, RESPONSE + "breach"))
                .as("what other rules bring is recorded")
                .hasSize(1);
        assertThatThrownBy(() -> node.sweep(clock.instant())).isInstanceOf(CasesPassedOverException.class);
        broken[0] = false;
        clock.advance(Duration.ofMinutes(1));
        node.sweep(clock.instant());
        assertThat(reminders(id, "acme.day")).extracting(Reminder::dueAt).containsExactly(NOON);
        assertThat(acts(id)).containsOnlyOnce(CaseAct.ESCALATED);
    }

    @Test
    void a_step_is_due_when_storages_can_keep_it_and_cut_to_microseconds() {
        Instant[] due = {Instant.parse("+10000-01-01T00:00:00Z")};
        StepRule own =
                (story, sla) -> List.of(new Step("acme.far", "1", due[0], Step.Audience.OWNER, Step.Effect.NONE));
        Crm node = node(builder -> builder.feedback(FeedbackPolicy.preset().step(own)));
        CaseId id = node.as(boss().actor())
                .feedback()
                .submit(complaint(customer("远期公司")))
                .id();
        assertThatThrownBy(() -> node.sweep(clock.instant()))
                .isInstanceOfSatisfying(
                        CasesPassedOverException.class,
                        told -> assertThat(told.cases().get(0).thrown()).isEqualTo("IllegalArgumentException"));
        due[0] = NOON.plusNanos(1_999);
        clock.advance(Duration.ofMinutes(1));
        node.sweep(clock.instant());
        assertThat(reminders(id, "acme.far")).extracting(Reminder::dueAt).containsExactly(NOON.plusNanos(1_000));
        clock.advance(Duration.ofMinutes(1));
        assertThat(node.sweep(clock.instant())).isZero();
        due[0] = Instant.MIN;
        CaseId other = node.as(boss().actor())
                .feedback()
                .submit(complaint(customer("往期公司")))
                .id();
        node.sweep(clock.instant());
        assertThat(reminders(other, "acme.far")).extracting(Reminder::dueAt).containsExactly(clock.instant());
    }

    @Test
    void a_rule_of_ones_own_escalates_what_is_open_and_holds_up_nothing_that_is_closed() {
        StepRule own = (story, sla) -> List.of(new Step(
                "acme.stale",
                "1",
                story.openedAt().plus(Duration.ofDays(2)),
                Step.Audience.MANAGER,
                Step.Effect.ESCALATE));
        Crm node = node(builder -> builder.feedback(FeedbackPolicy.preset().step(own)));
        var session = node.as(boss().actor());
        CaseId open = session.feedback().submit(complaint(customer("自有规则公司"))).id();
        CaseId closed = session.feedback().submit(complaint(customer("已关闭公司"))).id();
        session.feedback().act(closed, CaseCommand.resolve("好", null));
        session.feedback().act(closed, CaseCommand.confirm(5, null));
        clock.set(at("2026-07-03T09:00"));
        node.sweep(clock.instant());
        assertThat(acts(open)).containsOnlyOnce(CaseAct.ESCALATED);
        assertThat(reminders(open, "acme.stale"))
                .extracting(Reminder::recipient)
                .containsExactly(DONG);
        assertThat(acts(closed)).doesNotContain(CaseAct.ESCALATED);
        assertThat(reminders(closed, "acme.stale")).hasSize(1);
        CaseView again = session.feedback().act(closed, CaseCommand.reopen("又坏了"));
        assertThat(again.state().get()).isEqualTo(CaseState.SECOND_ROUND);
    }

    @Test
    void an_act_records_first_what_was_due_before_it() {
        CaseId id = complained();
        clock.set(at("2026-07-03T09:00"));
        act(id, CaseCommand.respond("迟到的答复"));
        assertThat(reminders(id, RESPONSE + "breach"))
                .singleElement()
                .satisfies(each -> assertThat(each.late()).isTrue());
        assertThat(acts(id)).endsWith(CaseAct.REMINDED, CaseAct.RESPONDED);
        assertThat(seen(id).get(FeedbackFields.RESPONSE_BREACHED_AT).get()).isEqualTo(at("2026-07-01T18:00"));
        crm().sweep(clock.instant());
        assertThat(reminders(id, RESPONSE + "breach")).hasSize(1);
    }
}

package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.access.Role;
import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.CaseEventFields;
import io.guanxi.crm.feedback.CaseView;
import io.guanxi.crm.feedback.Channel;
import io.guanxi.crm.feedback.FeedbackDraft;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.sla.ClockReading;
import io.guanxi.crm.feedback.workflow.CaseAct;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.CaseState;
import io.guanxi.crm.feedback.workflow.ImpossibleActException;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.feedback.workflow.SlaClock;
import io.guanxi.crm.reminder.Reminder;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.RefusedException;
import io.guanxi.crm.shared.UserId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What may be done to a case is done and kept; what may not is refused, says what may, and leaves nothing behind. */
public abstract class CaseActsContract extends FeedbackSuite {
    @Test
    void a_complaint_is_answered_resolved_confirmed_and_closed() {
        CaseId id = complained();
        clock.set(at("2026-06-30T14:00"));
        act(id, CaseCommand.start());
        act(id, CaseCommand.note("联系仓库"));
        clock.set(at("2026-06-30T15:00"));
        CaseView answered = act(id, CaseCommand.respond("已安排换货"));
        assertThat(answered.get(FeedbackFields.RESPONDED_AT).get()).isEqualTo(at("2026-06-30T15:00"));
        clock.set(at("2026-07-02T10:00"));
        CaseView resolved = act(id, CaseCommand.resolve("换货完成", "质量缺陷"));
        assertThat(resolved.state().get()).isEqualTo(CaseState.RESOLVED);
        assertThat(resolved.get(FeedbackFields.ROOT_CAUSE).get()).isEqualTo("product-defect");
        clock.set(at("2026-07-02T11:00"));
        CaseView closed = act(id, CaseCommand.confirm(5, "满意"));
        assertThat(closed.state().get()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.get(FeedbackFields.SATISFACTION).get()).isEqualTo(5L);
        assertThat(closed.get(FeedbackFields.CLOSED_AT).get()).isEqualTo(at("2026-07-02T11:00"));
        assertThat(closed.get(FeedbackFields.RESPONSE_BREACHED_AT).clear()).isEmpty();
        assertThat(closed.fields().version()).isEqualTo(seen(id).fields().version());
        assertThat(acts(id))
                .containsSubsequence(
                        CaseAct.STARTED, CaseAct.NOTED, CaseAct.RESPONDED, CaseAct.RESOLVED, CaseAct.CONFIRMED);
    }

    @Test
    void what_is_impossible_names_what_is_possible_in_both_languages() {
        CaseId id = complained();
        ImpossibleActException thrown = refused(ImpossibleActException.class, id, CaseCommand.confirm(5, null));
        assertThat(thrown.messageIn(Locale.ENGLISH))
                .contains("assigned cannot be confirmed")
                .contains("responded")
                .contains("resolved");
        assertThat(thrown.messageIn(Locale.CHINESE)).contains("待处理").contains("回复客户");
        refused(ImpossibleActException.class, id, CaseCommand.resume());
        refused(ImpossibleActException.class, id, CaseCommand.reopen("还没关闭"));
        refused(ImpossibleActException.class, id, CaseCommand.adopt(null));
        refused(ImpossibleActException.class, id, CaseCommand.acknowledge(null));
        close(id);
        for (CaseCommand late : List.of(
                CaseCommand.start(),
                CaseCommand.respond("再说"),
                CaseCommand.assign(SU),
                CaseCommand.prioritise(Priority.LOW, "关了"),
                CaseCommand.escalate("关了"))) {
            refused(ImpossibleActException.class, id, late);
        }
    }

    @Test
    void waiting_for_the_customer_stops_the_clocks_and_its_word_lets_them_run() {
        CaseId id = submitted(consultation(customer("暂停公司")));
        clock.set(at("2026-07-01T10:00"));
        CaseView waiting = act(id, CaseCommand.waitForCustomer("等日志"));
        assertThat(waiting.state().get()).isEqualTo(CaseState.WAITING_CUSTOMER);
        assertThat(waiting.get(FeedbackFields.RESPONSE_DUE).clear()).isEmpty();
        until("2026-07-20T10:00");
        assertThat(steps(id)).noneMatch(step -> step.contains("breach"));
        CaseView back = act(id, CaseCommand.customerWrote("日志在此"));
        assertThat(back.state().get()).isEqualTo(CaseState.IN_PROGRESS);
        assertThat(back.get(FeedbackFields.RESPONSE_DUE).get()).isEqualTo(at("2026-07-22T18:00"));
        CaseView high = act(id, CaseCommand.prioritise(Priority.HIGH, "催办"));
        assertThat(high.get(FeedbackFields.RESPONSE_DUE).get())
                .as("the pause is kept on another priority")
                .isEqualTo(at("2026-07-20T18:00"));
    }

    @Test
    void waiting_for_a_third_party_ends_by_itself() {
        CaseId id = submitted(consultation(customer("等厂家公司")));
        act(id, CaseCommand.respond("已转厂家"));
        CaseView held = act(id, CaseCommand.waitForThirdParty("厂家检测"));
        assertThat(held.state().get()).isEqualTo(CaseState.IN_PROGRESS);
        assertThat(held.get(FeedbackFields.RESOLUTION_DUE).get())
                .as("15 days, not for ever: 15 July counts again")
                .isEqualTo(at("2026-07-28T18:00"));
        refused(ImpossibleActException.class, id, CaseCommand.waitForThirdParty("再等"));
        clock.set(at("2026-07-01T09:00"));
        CaseView back = act(id, CaseCommand.resume());
        assertThat(back.get(FeedbackFields.RESOLUTION_DUE).get()).isEqualTo(at("2026-07-14T18:00"));
    }

    @Test
    void a_low_score_or_not_resolved_opens_the_second_round_which_needs_a_root_cause() {
        CaseId id = complained();
        act(id, CaseCommand.resolve("调整", null));
        CaseView again = act(id, CaseCommand.confirm(2, "还是不行"));
        assertThat(again.state().get()).isEqualTo(CaseState.SECOND_ROUND);
        assertThat(again.get(FeedbackFields.ROUND).get()).isEqualTo(2L);
        assertThat(again.clocks())
                .filteredOn(reading -> reading.run().clock() == SlaClock.RESOLUTION)
                .extracting(ClockReading::due)
                .containsExactly(Optional.of(at("2026-07-07T18:00")), Optional.of(at("2026-07-07T18:00")));
        refusedInput(id, CaseCommand.resolve("再调整", null), "required");
        act(id, CaseCommand.resolve("再调整", "staff"));
        assertThat(act(id, CaseCommand.notResolved(4, "没解决"))
                        .get(FeedbackFields.ROUND)
                        .get())
                .isEqualTo(3L);
        act(id, CaseCommand.resolve("换新", "流程问题"));
        CaseView closed = act(id, CaseCommand.confirm(3, null));
        assertThat(closed.state().get()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.get(FeedbackFields.ROOT_CAUSE).get()).isEqualTo("process");
        assertThat(closed.get(FeedbackFields.SATISFACTION).get()).isEqualTo(3L);
    }

    @Test
    void a_suggestion_is_decided_with_why_before_it_is_resolved() {
        CaseId id = submitted(FeedbackDraft.suggestion(customer("建议公司"), Channel.FORUM, "希望支持导出"));
        refusedAs(id, CaseCommand.resolve("已评估", null), "suggestion-undecided");
        refusedInput(id, CaseCommand.decline(" "), "required");
        act(id, CaseCommand.decline("与路线不符"));
        assertThat(seen(id).get(FeedbackFields.ADOPTED).get()).isFalse();
        act(id, CaseCommand.adopt("重新评估"));
        CaseView resolved = act(id, CaseCommand.resolve("排入计划", null));
        assertThat(resolved.get(FeedbackFields.ADOPTED).get()).isTrue();
        assertThat(told(id, CaseAct.DECIDED, CaseEventFields.TEXT_FIELD)).containsExactly("与路线不符", "重新评估");
    }

    @Test
    void a_praise_is_acknowledged_and_closed() {
        CaseId id = submitted(FeedbackDraft.praise(customer("表扬公司"), Channel.PHONE, "服务很好"));
        CaseView closed = act(id, CaseCommand.acknowledge("已转达"));
        assertThat(closed.state().get()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.get(FeedbackFields.SATISFACTION).clear()).isEmpty();
        assertThat(closed.get(FeedbackFields.CONFIRMED_AT).clear()).isEmpty();
    }

    @Test
    void only_an_escalated_case_is_closed_unconfirmed_only_by_right_and_with_a_reason() {
        CaseId id = complained();
        act(id, CaseCommand.resolve("修好", null));
        refusedAs(id, CaseCommand.closeUnconfirmed("联系不上"), "case-not-escalated");
        until("2026-07-06T18:00");
        assertThat(seen(id).get(FeedbackFields.ESCALATED_AT).get()).isEqualTo(at("2026-07-06T18:00"));
        assertThat(told(id, CaseAct.ESCALATED, CaseEventFields.PERSON)).containsExactly(DONG);
        assertThatThrownBy(() -> as("kefu", Role.SERVICE).feedback().act(id, CaseCommand.closeUnconfirmed("联系不上")))
                .isInstanceOfSatisfying(
                        ForbiddenException.class,
                        denied -> assertThat(denied.right()).isEqualTo("close-unconfirmed"));
        refusedInput(id, CaseCommand.closeUnconfirmed(""), "required");
        CaseView closed =
                colleague(DONG, Role.DEPARTMENT_MANAGER).feedback().act(id, CaseCommand.closeUnconfirmed("三次未接"));
        assertThat(closed.state().get()).isEqualTo(CaseState.CLOSED_UNCONFIRMED);
        assertThat(seen(id).get(FeedbackFields.CONFIRMED_AT).clear()).isEmpty();
        assertThat(seen(id).get(FeedbackFields.SATISFACTION).clear()).isEmpty();
    }

    @Test
    void a_case_is_escalated_by_hand_to_whoever_heads_the_department() {
        CaseId id = complained();
        act(id, CaseCommand.escalate("客户投诉到总部"));
        assertThat(told(id, CaseAct.ESCALATED, CaseEventFields.PERSON)).containsExactly(DONG);
        assertThat(told(id, CaseAct.ESCALATED, CaseEventFields.CODE)).containsExactly("by-hand");
        assertThat(state(id)).isEqualTo(CaseState.ASSIGNED);
    }

    @Test
    void the_head_of_the_department_is_no_manager_of_another_one() {
        UserId director = UserId.of("zong.jian");
        admin().people().put(director, "总监", null, "总部", null);
        put(DONG, null, director);
        CaseId id = complained();
        act(id, CaseCommand.escalate("客户投诉到总部"));
        act(id, CaseCommand.assign(DONG));
        act(id, CaseCommand.escalate("部门经理自己的工单"));
        admin().people().leave(DONG);
        act(id, CaseCommand.assign(SU));
        act(id, CaseCommand.escalate("部门经理已离职"));
        assertThat(told(id, CaseAct.ESCALATED, CaseEventFields.PERSON)).containsExactly(DONG, director, director);
    }

    @Test
    void with_its_head_away_and_nobody_above_an_escalation_goes_to_the_next_manager_below() {
        admin().people().absent(DONG, true);
        CaseId id = complained();
        act(id, CaseCommand.escalate("客户投诉到总部"));
        assertThat(told(id, CaseAct.ESCALATED, CaseEventFields.PERSON)).containsExactly(GAO);
        act(id, CaseCommand.resolve("修好", null));
        until("2026-07-06T18:00");
        assertThat(told(id, CaseAct.ESCALATED, CaseEventFields.PERSON)).containsExactly(GAO, GAO);
        assertThat(reminders(id, "confirmation-escalation"))
                .extracting(Reminder::recipient)
                .containsExactly(GAO);
    }

    @Test
    void an_escalation_of_an_earlier_round_closes_no_later_one_unconfirmed() {
        CaseId id = complained();
        act(id, CaseCommand.escalate("首轮升级"));
        act(id, CaseCommand.resolve("修好", null));
        act(id, CaseCommand.notResolved(1, "没修好"));
        act(id, CaseCommand.resolve("再修好", "process"));
        refusedAs(id, CaseCommand.closeUnconfirmed("联系不上"), "case-not-escalated");
        act(id, CaseCommand.escalate("本轮升级"));
        assertThat(act(id, CaseCommand.closeUnconfirmed("联系不上")).state().get()).isEqualTo(CaseState.CLOSED_UNCONFIRMED);
    }

    @Test
    void two_who_act_at_once_act_one_after_the_other() {
        CaseId id = complained();
        act(id, CaseCommand.resolve("修好", null));
        var outcomes = io.guanxi.crm.tck.Rendezvous.of(
                3, n -> io.guanxi.crm.tck.Rendezvous.retrying(() -> act(id, CaseCommand.confirm(5, "好" + n))));
        assertThat(outcomes)
                .filteredOn(io.guanxi.crm.tck.Rendezvous.Outcome::succeeded)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(each -> !each.succeeded())
                .allSatisfy(each -> assertThat(each.error().orElseThrow()).isInstanceOf(RefusedException.class));
        assertThat(acts(id)).containsOnlyOnce(CaseAct.CONFIRMED);
        assertThat(boss().surveys().of(seen(id).customer())).hasSize(1);
    }
}

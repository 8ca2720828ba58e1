package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerPatch;
import io.guanxi.crm.deal.DealView;
import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.CaseEventFields;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.workflow.CaseAct;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.CaseState;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.interaction.InteractionDraft;
import io.guanxi.crm.interaction.Method;
import io.guanxi.crm.tck.Rendezvous;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rising class raises what is open, at once; nothing but a person lowers it. */
public abstract class CaseRaisesContract extends FeedbackSuite {
    private Priority priority(CaseId id) {
        return seen(id).priority().get();
    }

    @Test
    void the_deal_that_lifts_the_class_lifts_open_cases_in_the_same_moment() {
        CustomerId id = customer("升级公司");
        CaseId open = submitted(complaint(id));
        CaseId closed = submitted(complaint(id));
        close(closed);
        CaseId other = complained();
        clock.set(at("2026-06-30T15:00"));
        deal(id, TODAY, 1_000_000);
        assertThat(priority(open)).isEqualTo(Priority.URGENT);
        assertThat(seen(open).get(FeedbackFields.RESPONSE_DUE).get())
                .as("from the original start")
                .isEqualTo(at("2026-07-01T12:00"));
        assertThat(told(open, CaseAct.PRIORITISED, CaseEventFields.CODE)).containsExactly("class:strategic");
        assertThat(told(open, CaseAct.PRIORITISED, CaseEventFields.AT)).containsExactly(at("2026-06-30T15:00"));
        assertThat(priority(closed)).isEqualTo(Priority.HIGH);
        assertThat(priority(other)).isEqualTo(Priority.HIGH);
    }

    @Test
    void a_falling_class_lowers_nothing() {
        CustomerId id = customer("降级公司");
        DealView deal = deal(id, TODAY, 1_000_000);
        CaseId open = submitted(complaint(id));
        boss().deals().cancel(deal.id(), "合同作废");
        assertThat(classOf(id, "value")).isEqualTo("normal");
        assertThat(priority(open)).isEqualTo(Priority.URGENT);
        assertThat(acts(open)).doesNotContain(CaseAct.PRIORITISED);
    }

    @Test
    void what_a_person_lowered_stays_low_until_the_class_rises_again() {
        CustomerId id = strategic("人工降级公司");
        CaseId open = submitted(complaint(id));
        act(open, CaseCommand.prioritise(Priority.NORMAL, "客户同意"));
        boss().interactions().record(InteractionDraft.outbound(id, Method.PHONE, "回访"));
        DealView more = deal(id, TODAY, 5);
        assertThat(priority(open)).isEqualTo(Priority.NORMAL);
        boss().deals().cancel(more.id(), "作废");
        assertThat(priority(open)).isEqualTo(Priority.NORMAL);
        assertThat(told(open, CaseAct.PRIORITISED, CaseEventFields.CODE)).containsExactly("by-hand");
    }

    @Test
    void after_a_fall_a_new_rise_raises_what_was_lowered() {
        CustomerId id = customer("反复公司");
        DealView deal = deal(id, TODAY, 1_000_000);
        CaseId open = submitted(complaint(id));
        act(open, CaseCommand.prioritise(Priority.NORMAL, "客户同意"));
        clock.set(at("2026-06-30T13:00"));
        boss().deals().cancel(deal.id(), "作废");
        clock.set(at("2026-06-30T14:00"));
        deal(id, TODAY, 2_000_000);
        assertThat(priority(open)).isEqualTo(Priority.URGENT);
    }

    @Test
    void becoming_a_strategic_partner_is_a_rise() {
        CustomerId id = customer("伙伴公司");
        CaseId open = submitted(complaint(id));
        long version = boss().customers().get(id).version();
        boss().customers().acts().change(id, version, CustomerPatch.empty().set(CustomerFields.STRATEGIC_PARTNER, "是"));
        assertThat(priority(open)).isEqualTo(Priority.URGENT);
    }

    @Test
    void a_breach_that_was_recorded_stays_when_the_priority_rises_or_falls() {
        CustomerId id = customer("超时公司");
        CaseId open = submitted(complaint(id));
        until("2026-07-02T09:00");
        assertThat(seen(open).get(FeedbackFields.RESPONSE_BREACHED_AT).get()).isEqualTo(at("2026-07-01T18:00"));
        act(open, CaseCommand.prioritise(Priority.LOW, "放宽"));
        assertThat(seen(open).get(FeedbackFields.RESPONSE_BREACHED_AT).get()).isEqualTo(at("2026-07-01T18:00"));
        until("2026-07-10T09:00");
        assertThat(reminders(open, "first-response-breach")).hasSize(1);
    }

    @Test
    void the_deal_and_work_on_the_case_at_the_same_moment_lose_neither() {
        for (int round = 0; round < 5; round++) {
            CustomerId id = customer("同时公司" + round);
            CaseId open = submitted(complaint(id));
            Rendezvous.of(
                            3,
                            n -> Rendezvous.<Object>retrying(() -> switch (n) {
                                case 0 -> deal(id, TODAY, 1_000_000);
                                case 1 -> act(open, CaseCommand.respond("已收到"));
                                default -> submitted(complaint(id));
                            }))
                    .forEach(Rendezvous.Outcome::get);
            assertThat(cases(boss(), id))
                    .hasSize(2)
                    .allSatisfy(each -> assertThat(each.priority().get()).isEqualTo(Priority.URGENT));
            assertThat(state(open)).isEqualTo(CaseState.IN_PROGRESS);
            assertThat(acts(open)).containsOnlyOnce(CaseAct.PRIORITISED);
        }
    }

    @Test
    void time_alone_may_make_a_class_fall_and_raises_nothing() {
        CustomerId id = customer("窗口公司");
        deal(id, TODAY.minusDays(364), 1_000_000);
        CaseId open = submitted(complaint(id));
        assertThat(priority(open)).isEqualTo(Priority.URGENT);
        until("2026-07-03T09:00");
        assertThat(classOf(id, "value")).isEqualTo("normal");
        assertThat(List.of(priority(open))).containsExactly(Priority.URGENT);
    }

    @Test
    void a_case_taken_up_again_catches_up_with_a_class_that_rose_while_it_was_closed() {
        CustomerId id = customer("关闭期间升级公司");
        CaseId closed = submitted(complaint(id));
        close(closed);
        deal(id, TODAY, 1_000_000);
        assertThat(priority(closed)).isEqualTo(Priority.HIGH);
        act(closed, CaseCommand.reopen("又坏了"));
        assertThat(priority(closed)).isEqualTo(Priority.URGENT);
    }
}

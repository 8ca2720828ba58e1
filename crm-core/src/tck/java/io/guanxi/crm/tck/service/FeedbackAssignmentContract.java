package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.AssignmentRule;
import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.CaseEventFields;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.workflow.CaseAct;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.CaseState;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.reminder.Reminder;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.tck.Rendezvous;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every case goes to whoever the rules say and is there; what goes to nobody is told. */
public abstract class FeedbackAssignmentContract extends FeedbackSuite {
    private String how(CaseId id) {
        return told(id, CaseAct.ASSIGNED, CaseEventFields.CODE).get(0);
    }

    @Test
    void type_and_topic_decide_who_gets_it() {
        CustomerId id = customer("分派公司");
        CaseId technical = submitted(consultation(id).topic("技术"));
        assertThat(assignee(technical)).isEqualTo(REN.value());
        assertThat(how(technical)).isEqualTo("rule:technical-consultation");
        CaseId service = submitted(complaint(id).topic("服务态度"));
        assertThat(assignee(service)).isEqualTo(GAO.value());
        assertThat(how(service)).isEqualTo("rule:service-complaint");
        CaseId other = submitted(complaint(id));
        assertThat(assignee(other)).isEqualTo(BAI.value());
        assertThat(how(other)).isEqualTo("rule:any");
    }

    @Test
    void whoever_has_least_to_do_is_next() {
        CustomerId id = customer("轮值公司");
        CaseId first = submitted(complaint(id));
        CaseId second = submitted(complaint(id));
        CaseId third = submitted(complaint(id));
        assertThat(List.of(assignee(first), assignee(second), assignee(third)))
                .containsExactly(BAI.value(), SU.value(), BAI.value());
        close(first);
        close(third);
        assertThat(assignee(submitted(complaint(id)))).isEqualTo(BAI.value());
    }

    @Test
    void in_turn_means_in_turn_even_at_the_same_moment() {
        AssignmentRule turns = AssignmentRule.of(
                "turns", Set.of(), Set.of(), FeedbackPolicy.SERVICE_TEAM, AssignmentRule.Whom.ROUND_ROBIN);
        Crm node = node(builder -> builder.feedback(FeedbackPolicy.preset().assignment(turns)));
        CrmSession session = node.as(boss().actor());
        List<CustomerId> customers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            customers.add(customer("并发公司" + i));
        }
        Rendezvous.of(4, n -> {
                    for (int i = 0; i < 3; i++) {
                        Rendezvous.retrying(() -> session.feedback().submit(complaint(customers.get(n))));
                    }
                    return n;
                })
                .forEach(Rendezvous.Outcome::get);
        for (UserId user : List.of(SU, BAI)) {
            assertThat(boss().feedback().count(Filter.eq(FeedbackFields.ASSIGNEE, user)))
                    .as(user.value())
                    .isEqualTo(6);
        }
    }

    @Test
    void who_is_away_or_has_left_gets_nothing() {
        CustomerId id = customer("缺勤公司");
        admin().people().absent(BAI, true);
        assertThat(assignee(submitted(complaint(id)))).isEqualTo(SU.value());
        assertThat(assignee(submitted(complaint(id)))).isEqualTo(SU.value());
        admin().people().absent(BAI, false);
        admin().people().leave(SU);
        assertThat(assignee(submitted(complaint(id)))).isEqualTo(BAI.value());
        admin().people().absent(GAO, true);
        assertThat(assignee(submitted(complaint(id).topic("service"))))
                .as("the first above who is there")
                .isEqualTo(DONG.value());
    }

    @Test
    void without_a_team_the_customers_owner_has_it() {
        CustomerId id = customer("无人值守公司");
        List.of(SU, BAI, TAN, REN).forEach(user -> admin().people().leave(user));
        CaseId found = submitted(complaint(id));
        assertThat(assignee(found)).isEqualTo(LI.value());
        assertThat(how(found)).isEqualTo("owner");
        assertThat(assignee(submitted(consultation(id).topic("technical")))).isEqualTo(LI.value());
    }

    @Test
    void what_nobody_has_is_told_to_the_owner_and_a_working_day_later_to_the_manager() {
        CustomerId id = customer("孤儿公司");
        List.of(SU, BAI, TAN, REN, LI).forEach(user -> admin().people().leave(user));
        CaseId orphan = submitted(complaint(id));
        assertThat(state(orphan)).isEqualTo(CaseState.NEW);
        assertThat(assignee(orphan)).isEqualTo("nobody");
        until("2026-06-30T12:01");
        assertThat(reminders(orphan, "unassigned"))
                .extracting(Reminder::recipient)
                .containsExactly(LI);
        until("2026-07-01T18:00");
        assertThat(reminders(orphan, "unassigned"))
                .extracting(Reminder::recipient)
                .containsExactly(LI, DONG);
        act(orphan, CaseCommand.assign(HE));
        assertThat(state(orphan)).isEqualTo(CaseState.ASSIGNED);
    }

    @Test
    void who_begins_with_a_case_that_nobody_has_takes_it_up() {
        CustomerId id = customer("自取公司");
        List.of(SU, BAI, TAN, REN, LI).forEach(user -> admin().people().leave(user));
        CaseId orphan = submitted(complaint(id));
        act(orphan, CaseCommand.respond("已收到"));
        assertThat(assignee(orphan)).isEqualTo("zhao");
        assertThat(how(orphan)).isEqualTo("taken-up");
        assertThat(state(orphan)).isEqualTo(CaseState.IN_PROGRESS);
    }

    @Test
    void a_case_is_handed_over_and_those_who_are_unknown_or_gone_are_named_as_such() {
        CaseId id = complained();
        act(id, CaseCommand.assign(SU));
        assertThat(assignee(id)).isEqualTo(SU.value());
        assertThat(told(id, CaseAct.ASSIGNED, CaseEventFields.CODE)).endsWith("by-hand");
        admin().people().leave(BAI);
        Map<String, Long> before = census();
        for (UserId bad : List.of(UserId.of("nobody.here"), BAI)) {
            assertThatThrownBy(() -> act(id, CaseCommand.assign(bad)))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            refused -> assertThat(refused.violations().get(0).code())
                                    .isEqualTo("assignee.unknown"));
        }
        assertThat(census()).isEqualTo(before);
        assertThat(assignee(id)).isEqualTo(SU.value());
    }
}

package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.CaseEventFields;
import io.guanxi.crm.feedback.CaseView;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.workflow.CaseAct;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.CaseState;
import io.guanxi.crm.feedback.workflow.SlaClock;
import io.guanxi.crm.reminder.Reminder;
import io.guanxi.crm.shared.IdempotencyKey;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.shared.RefusedException;
import io.guanxi.crm.tck.Rendezvous;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Within seven calendar days a closed case is taken up again; later another one is linked to it. */
public abstract class ReopeningContract extends FeedbackSuite {
    private CaseId closed() {
        CaseId id = complained();
        clock.set(at("2026-06-30T17:00"));
        close(id);
        return id;
    }

    @Test
    void on_the_last_day_the_same_case_goes_into_its_second_round_with_a_full_target() {
        CaseId id = closed();
        clock.set(at("2026-07-07T23:59"));
        CaseView again = act(id, CaseCommand.reopen("又坏了"));
        assertThat(again.id()).isEqualTo(id);
        assertThat(again.state().get()).isEqualTo(CaseState.SECOND_ROUND);
        assertThat(again.get(FeedbackFields.ROUND).get()).isEqualTo(2L);
        assertThat(again.get(FeedbackFields.CLOSED_AT).clear()).isEmpty();
        assertThat(again.get(FeedbackFields.RESOLVED_AT).get())
                .as("the first result stays as recorded")
                .isEqualTo(at("2026-06-30T17:00"));
        assertThat(again.clocks())
                .filteredOn(clock -> clock.run().clock() == SlaClock.RESOLUTION)
                .hasSize(2)
                .last()
                .satisfies(second -> assertThat(second.due()).contains(at("2026-07-14T18:00")));
    }

    @Test
    void the_day_after_a_case_of_its_own_is_linked() {
        CaseId id = closed();
        clock.set(at("2026-07-08T00:00"));
        CaseView linked = act(id, CaseCommand.reopen("又坏了"));
        assertThat(linked.id()).isNotEqualTo(id);
        assertThat(linked.get(FeedbackFields.EARLIER).get()).isEqualTo(id.value());
        assertThat(linked.number().get()).isEqualTo("FK20260708001");
        assertThat(linked.get(FeedbackFields.ASSIGNEE).get().value()).isEqualTo(assignee(id));
        assertThat(linked.get(FeedbackFields.DESCRIPTION).get()).isEqualTo("网关不能上电");
        assertThat(linked.get(FeedbackFields.OPENED_AT).get()).isEqualTo(at("2026-07-08T00:00"));
        assertThat(told(linked.id(), CaseAct.NOTED, CaseEventFields.TEXT_FIELD))
                .as("why it came again is kept")
                .containsExactly("又坏了");
        assertThat(state(id)).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void a_late_reopening_that_is_sent_twice_makes_one_case() {
        CaseId id = closed();
        clock.set(at("2026-07-08T00:00"));
        IdempotencyKey key = IdempotencyKey.of("again-1");
        CaseView linked = boss().feedback().act(id, CaseCommand.reopen("又坏了"), key);
        clock.set(at("2026-07-08T09:00"));
        assertThat(boss().feedback().act(id, CaseCommand.reopen("又坏了"), key).id())
                .isEqualTo(linked.id());
        assertThat(stored(FeedbackFields.CASES)).isEqualTo(2);
        refusedAs(id, CaseCommand.reopen("又坏了"), "case-taken-up-again");
        assertThat(refused(RefusedException.class, id, CaseCommand.reopen("又坏了"))
                        .messageIn(Locale.ENGLISH))
                .contains("FK20260708001");
        assertThatThrownBy(() -> boss().feedback().act(id, CaseCommand.reopen("别的理由"), key))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        reused -> assertThat(reused.code()).isEqualTo("idempotency-key-reused"));
    }

    @Test
    void the_case_that_it_was_taken_up_in_is_named_only_to_whoever_may_see_that_one() {
        CaseId id = complained();
        act(id, CaseCommand.assign(TAN));
        close(id);
        clock.set(at("2026-07-08T13:00"));
        CaseId linked = act(id, CaseCommand.reopen("又坏了")).id();
        CrmSession tan = colleague(TAN, Role.TECHNICAL_SUPPORT);
        assertThat(takenUpAgain(tan, id).messageIn(Locale.ENGLISH)).contains("FK20260708001");
        act(linked, CaseCommand.assign(REN));
        assertThatThrownBy(() -> tan.feedback().get(linked)).isInstanceOf(NotFoundException.class);
        RefusedException unseen = takenUpAgain(tan, id);
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(unseen.messageIn(language)).doesNotContain("FK");
        }
        assertThat(takenUpAgain(boss(), id).messageIn(Locale.CHINESE)).contains("FK20260708001");
    }

    private static RefusedException takenUpAgain(CrmSession session, CaseId id) {
        RefusedException refused = Objects.requireNonNull(catchThrowableOfType(
                RefusedException.class, () -> session.feedback().act(id, CaseCommand.reopen("还是坏"))));
        assertThat(refused.code()).isEqualTo("case-taken-up-again");
        return refused;
    }

    @Test
    void two_who_reopen_too_late_at_once_make_one_case() {
        CaseId id = closed();
        clock.set(at("2026-07-08T09:00"));
        var outcomes = Rendezvous.of(3, n -> Rendezvous.retrying(() -> act(id, CaseCommand.reopen("又坏了" + n))));
        assertThat(outcomes).filteredOn(Rendezvous.Outcome::succeeded).hasSize(1);
        assertThat(outcomes)
                .filteredOn(each -> !each.succeeded())
                .allSatisfy(each -> assertThat(each.error().orElseThrow()).isInstanceOf(RefusedException.class));
        assertThat(stored(FeedbackFields.CASES)).isEqualTo(2);
    }

    @Test
    void an_act_or_a_reopening_that_is_sent_twice_is_done_once() {
        CaseId id = closed();
        clock.set(at("2026-07-01T09:00"));
        IdempotencyKey key = IdempotencyKey.of("again-2");
        for (int i = 0; i < 2; i++) {
            CaseView view = boss().feedback().act(id, CaseCommand.reopen("又坏了"), key);
            assertThat(view.id()).isEqualTo(id);
            assertThat(view.get(FeedbackFields.ROUND).get()).isEqualTo(2L);
        }
        IdempotencyKey told = IdempotencyKey.of("told-1");
        CaseCommand note = CaseCommand.note("记一次").at(at("2026-07-01T09:00"));
        boss().feedback().act(id, note, told);
        CaseView again = boss().feedback().act(id, note, told);
        assertThat(told(id, CaseAct.NOTED, CaseEventFields.TEXT_FIELD)).containsExactly("记一次");
        assertThat(again.fields().version()).isEqualTo(seen(id).fields().version());
    }

    @Test
    void what_was_due_before_is_recorded_whether_or_not_a_sweep_came_between() {
        CaseId swept = closed();
        until("2026-06-30T17:30");
        CaseId unswept = complained();
        act(unswept, CaseCommand.resolve("好", null));
        act(unswept, CaseCommand.confirm(5, null));
        for (CaseId id : java.util.List.of(swept, unswept)) {
            clock.set(at("2026-07-02T09:00"));
            act(id, CaseCommand.reopen("又坏了"));
            assertThat(reminders(id, "survey-invitation"))
                    .extracting(Reminder::toCustomer)
                    .containsExactly(true);
        }
    }

    @Test
    void a_case_closed_unconfirmed_is_reopened_too() {
        CaseId id = complained();
        act(id, CaseCommand.resolve("修好", null));
        until("2026-07-06T18:00");
        act(id, CaseCommand.closeUnconfirmed("联系不上"));
        assertThat(act(id, CaseCommand.reopen("客户回电")).state().get()).isEqualTo(CaseState.SECOND_ROUND);
    }

    @Test
    void who_has_left_does_not_get_the_linked_case() {
        CaseId id = closed();
        admin().people().leave(BAI);
        clock.set(at("2026-07-09T09:00"));
        CaseView linked = act(id, CaseCommand.reopen("又坏了"));
        assertThat(assignee(linked.id())).isEqualTo(LI.value());
    }
}

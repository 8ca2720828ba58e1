package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.Crm;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.CaseEventFields;
import io.guanxi.crm.feedback.CaseView;
import io.guanxi.crm.feedback.Channel;
import io.guanxi.crm.feedback.FeedbackDraft;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.workflow.CaseAct;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.CaseState;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.IdempotencyKey;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.shared.RefusedException;
import io.guanxi.crm.shared.Violation;
import io.guanxi.crm.tck.Rendezvous;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What comes in becomes one case, with a number, a priority, its deadlines and somebody who has it, or nothing at all. */
public abstract class FeedbackIntakeContract extends FeedbackSuite {
    @Test
    void a_case_has_a_number_a_priority_deadlines_and_somebody_who_deals_with_it() {
        FeedbackDraft draft =
                complaint(customer("江南精工")).topic("质量问题").request("换货").externalKey("T-77");
        CaseView view = boss().feedback().submit(draft);
        assertThat(view.number().get()).isEqualTo("FK20260630001");
        assertThat(view.state().get()).isEqualTo(CaseState.ASSIGNED);
        assertThat(view.priority().get()).isEqualTo(Priority.HIGH);
        assertThat(view.get(FeedbackFields.TOPIC).get()).isEqualTo("product-quality");
        assertThat(view.get(FeedbackFields.REQUEST).get()).isEqualTo("换货");
        assertThat(view.get(FeedbackFields.EXTERNAL_KEY).get()).isEqualTo("T-77");
        assertThat(view.get(FeedbackFields.CHANNEL).get()).isEqualTo(Channel.PHONE);
        assertThat(view.get(FeedbackFields.RESPONSE_DUE).get()).isEqualTo(at("2026-07-01T18:00"));
        assertThat(view.get(FeedbackFields.RESOLUTION_DUE).get()).isEqualTo(at("2026-07-07T18:00"));
        assertThat(view.deadline().due()).contains(at("2026-07-01T18:00"));
        assertThat(boss().feedback().byNumber("FK20260630001").id()).isEqualTo(view.id());
        assertThat(boss().feedback().of(view.customer()))
                .extracting(CaseView::id)
                .containsExactly(view.id());
        assertThat(acts(view.id())).containsExactly(CaseAct.SUBMITTED, CaseAct.ASSIGNED);
    }

    @Test
    void one_key_with_one_draft_is_one_case_and_with_another_is_refused() {
        CustomerId id = customer("重复提交公司");
        IdempotencyKey key = IdempotencyKey.of("form-1");
        CaseView first = boss().feedback().submit(complaint(id), key);
        clock.advance(Duration.ofHours(1));
        CaseView again = boss().feedback().submit(complaint(id), key);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.number().get()).isEqualTo(first.number().get());
        assertThat(stored(FeedbackFields.CASES)).isEqualTo(1);
        assertThat(stored(CaseEventFields.CASE_EVENTS)).isEqualTo(2);
        assertThatThrownBy(() -> boss().feedback().submit(consultation(id), key))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo("idempotency-key-reused"));
        assertThat(boss().feedback().submit(complaint(id)).id()).isNotEqualTo(first.id());
    }

    @Test
    void a_case_whose_number_somebody_gives_by_hand_meanwhile_takes_the_next_each_time() {
        CustomerId id = customer("抢号公司");
        Iterator<Runnable> others = IntStream.rangeClosed(1, 5)
                .<Runnable>mapToObj(
                        n -> () -> boss().feedback().submit(complaint(id).number("FK2026063000" + n)))
                .iterator();
        CaseView view = Crm.builder(new Meanwhile(storage(), others))
                .clock(clock)
                .build()
                .as(Actor.of(FIRM, "zhao", Role.MANAGEMENT))
                .feedback()
                .submit(complaint(id));
        assertThat(view.number().get()).isEqualTo("FK20260630006");
        assertThat(stored(FeedbackFields.CASES)).isEqualTo(6);
    }

    @Test
    void one_key_at_the_same_moment_is_one_case() {
        CustomerId id = customer("并发提交公司");
        List<CaseId> ids = Rendezvous.of(
                        4,
                        n -> Rendezvous.retrying(() -> boss().feedback()
                                .submit(complaint(id), IdempotencyKey.of("form-2"))
                                .id()))
                .stream()
                .map(Rendezvous.Outcome::get)
                .toList();
        assertThat(ids).hasSize(4).containsOnly(ids.get(0));
        assertThat(stored(FeedbackFields.CASES)).isEqualTo(1);
    }

    @Test
    void numbers_are_never_given_twice() {
        List<CustomerId> customers = List.of(customer("甲公司"), customer("乙公司"), customer("丙公司"));
        List<List<String>> numbers = Rendezvous.of(
                        6,
                        n -> java.util.stream.IntStream.range(0, 4)
                                .mapToObj(i -> Rendezvous.retrying(() -> boss().feedback()
                                        .submit(consultation(customers.get(n % 3)))
                                        .number()
                                        .get()))
                                .toList())
                .stream()
                .map(Rendezvous.Outcome::get)
                .toList();
        assertThat(numbers.stream().flatMap(List::stream)).hasSize(24).doesNotHaveDuplicates();
        CustomerId own = customers.get(0);
        assertThat(boss().feedback()
                        .submit(complaint(own).number("TS-9"))
                        .number()
                        .get())
                .isEqualTo("TS-9");
        assertThatThrownBy(() -> boss().feedback().submit(complaint(own).number("TS-9")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(codes(refused)).containsExactly("number:number.taken"));
    }

    @Test
    void every_cell_of_the_matrix_decides() {
        Map<FeedbackType, List<Priority>> matrix = Map.of(
                FeedbackType.COMPLAINT, List.of(Priority.URGENT, Priority.HIGH, Priority.HIGH),
                FeedbackType.SUGGESTION, List.of(Priority.HIGH, Priority.NORMAL, Priority.NORMAL),
                FeedbackType.CONSULTATION, List.of(Priority.HIGH, Priority.NORMAL, Priority.NORMAL),
                FeedbackType.PRAISE, List.of(Priority.NORMAL, Priority.LOW, Priority.LOW));
        CustomerId strategic = strategic("战略公司");
        CustomerId key = customer("重点公司");
        deal(key, TODAY, 500_000);
        List<CustomerId> customers = List.of(strategic, key, customer("普通公司"));
        matrix.forEach((type, row) -> {
            for (int i = 0; i < 3; i++) {
                CaseView view = boss().feedback().submit(FeedbackDraft.of(customers.get(i), type, Channel.WEB, "反馈内容"));
                assertThat(view.priority().get()).as(type + " of customer " + i).isEqualTo(row.get(i));
            }
        });
    }

    @Test
    void the_class_as_of_the_feedback_decides_and_a_rise_since_then_raises() {
        CustomerId id = customer("后来升级的公司");
        deal(id, TODAY, 1_000_000);
        CaseView before = boss().feedback().submit(complaint(id).at(at("2026-06-29T10:00")));
        assertThat(told(before.id(), CaseAct.SUBMITTED, CaseEventFields.PRIORITY))
                .containsExactly(Priority.HIGH);
        assertThat(told(before.id(), CaseAct.PRIORITISED, CaseEventFields.CODE)).containsExactly("class:strategic");
        assertThat(before.priority().get()).isEqualTo(Priority.URGENT);
        CaseView today = boss().feedback().submit(complaint(id));
        assertThat(told(today.id(), CaseAct.SUBMITTED, CaseEventFields.CODE)).containsExactly("class:strategic");
        assertThat(acts(today.id())).doesNotContain(CaseAct.PRIORITISED);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_nothing_is_kept() {
        customer("某公司");
        Map<String, Long> before = census();
        FeedbackDraft bad = new FeedbackDraft(
                null, null, null, FeedbackType.COMPLAINT, "火星", null, " ", null, at("2026-07-01T09:00"), null);
        assertThatThrownBy(() -> boss().feedback().submit(bad))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    assertThat(codes(refused))
                            .containsExactlyInAnyOrder(
                                    "description:notblank",
                                    "customer:required",
                                    "at:time.in-future",
                                    "topic:topic.unknown");
                    assertThat(refused.messageIn(Locale.CHINESE)).contains("技术").contains("合同/发票");
                    assertThat(refused.messageIn(Locale.ENGLISH)).contains("product-quality");
                });
        assertThat(census()).isEqualTo(before);
    }

    @Test
    void a_text_that_no_storage_keeps_is_refused() {
        CustomerId id = customer("乱码公司");
        Map<String, Long> before = census();
        assertThatThrownBy(() -> boss().feedback().submit(FeedbackDraft.complaint(id, Channel.WEB, "坏\u0000字")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(codes(refused)).containsExactly("description:text.not-storable"));
        assertThat(census()).isEqualTo(before);
    }

    @Test
    void what_came_earlier_is_entered_by_those_who_may_and_is_told_as_late() {
        CustomerId id = customer("补录公司");
        FeedbackDraft late = complaint(id).at(at("2026-06-26T10:00"));
        assertThatThrownBy(() -> as("kefu", Role.SERVICE).feedback().submit(late))
                .isInstanceOfSatisfying(
                        ForbiddenException.class,
                        denied -> assertThat(denied.right()).isEqualTo("backdate"));
        CaseView view = boss().feedback().submit(late);
        assertThat(view.get(FeedbackFields.OPENED_AT).get()).isEqualTo(at("2026-06-26T10:00"));
        assertThat(view.get(FeedbackFields.RESPONSE_DUE).get()).isEqualTo(at("2026-06-29T10:00"));
        assertThat(view.get(FeedbackFields.RESPONSE_BREACHED_AT).get()).isEqualTo(at("2026-06-29T10:00"));
        assertThat(log(view.id())).allMatch(entry -> entry.late());
        assertThat(view.number().get()).startsWith("FK20260626");
    }

    @Test
    void an_unknown_customer_has_no_feedback() {
        assertThatThrownBy(() -> submitted(complaint(unknown()))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> submitted(FeedbackDraft.ofNumber("无此编号", FeedbackType.PRAISE, "很好")))
                .isInstanceOf(NotFoundException.class);
        assertThat(stored(FeedbackFields.CASES)).isZero();
    }

    private static List<String> codes(InvalidInputException refused) {
        return refused.violations().stream()
                .map((Violation each) -> each.path() + ":" + each.code())
                .toList();
    }
}

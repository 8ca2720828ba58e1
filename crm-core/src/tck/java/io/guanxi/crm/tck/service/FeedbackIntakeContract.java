package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.Crm;
import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerPatch;
import io.guanxi.crm.dictionary.Dictionaries;
import io.guanxi.crm.dictionary.SubjectiveWords;
import io.guanxi.crm.feedback.Attachment;
import io.guanxi.crm.feedback.CaseEventFields;
import io.guanxi.crm.feedback.CaseSummary;
import io.guanxi.crm.feedback.CaseView;
import io.guanxi.crm.feedback.Channel;
import io.guanxi.crm.feedback.FeedbackDraft;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.workflow.CaseAct;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.CaseState;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.field.Shown;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.IdempotencyKey;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.shared.RefusedException;
import io.guanxi.crm.shared.Violation;
import io.guanxi.crm.tck.Rendezvous;
import java.time.Duration;
import java.util.Collections;
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
        assertThat(cases(boss(), view.customer())).extracting(CaseSummary::id).containsExactly(view.id());
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
    void one_key_with_one_numbered_draft_answers_the_first_case_and_the_number_is_taken_for_all_others() {
        FeedbackDraft draft = complaint(customer("带号提交公司")).number("TS-7");
        IdempotencyKey key = IdempotencyKey.of("form-3");
        CaseView first = boss().feedback().submit(draft, key);
        clock.advance(Duration.ofHours(1));
        assertThat(boss().feedback().submit(draft, key).id()).isEqualTo(first.id());
        assertThatThrownBy(() -> boss().feedback().submit(draft, IdempotencyKey.of("form-4")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(codes(refused)).containsExactly("number:number.taken"));
        assertThat(stored(FeedbackFields.CASES)).isEqualTo(1);
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
    void a_strategic_partner_counts_as_strategic_whatever_its_class() {
        CustomerId id = customer("伙伴公司");
        long version = boss().customers().get(id).version();
        boss().customers().acts().change(id, version, CustomerPatch.empty().set(CustomerFields.STRATEGIC_PARTNER, "是"));
        assertThat(classOf(id, "value")).isEqualTo("normal");
        CaseView view = boss().feedback().submit(complaint(id));
        assertThat(view.priority().get()).isEqualTo(Priority.URGENT);
        assertThat(told(view.id(), CaseAct.SUBMITTED, CaseEventFields.CODE)).containsExactly("class:strategic");
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
                null,
                null,
                null,
                FeedbackType.COMPLAINT,
                "火星",
                null,
                " ",
                null,
                null,
                List.of(),
                at("2026-07-01T09:00"),
                null);
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
    void the_customers_own_words_and_files_are_kept_apart_and_words_that_judge_are_flagged() {
        CustomerId id = customer("原话公司");
        Attachment photo = new Attachment("开箱.jpg", "image/jpeg", 48_213, "s3://cases/2026/开箱.jpg");
        Attachment log = new Attachment("log.txt", "text/plain", 0, "log-17");
        CaseView view = boss().feedback()
                .submit(FeedbackDraft.complaint(id, Channel.WEB, "司机态度恶劣,包装像垃圾一样,态度恶劣")
                        .ownWords("“他把货扔在门口就走,真是Terrible!”")
                        .attachments(List.of(photo, log)));
        CaseView stored = seen(view.id());
        assertThat(stored.get(FeedbackFields.OWN_WORDS).get()).isEqualTo("“他把货扔在门口就走,真是Terrible!”");
        assertThat(stored.get(FeedbackFields.JUDGING).get()).isEqualTo("态度恶劣、垃圾");
        assertThat(stored.get(FeedbackFields.ATTACHMENTS).get()).containsExactly(photo, log);
        CaseView plain = boss().feedback().submit(FeedbackDraft.complaint(id, Channel.WEB, "送货迟到两天"));
        assertThat(seen(plain.id()).get(FeedbackFields.JUDGING)).isInstanceOf(Shown.Absent.class);
        assertThat(seen(plain.id()).get(FeedbackFields.OWN_WORDS)).isInstanceOf(Shown.Absent.class);
        assertThat(seen(plain.id()).get(FeedbackFields.ATTACHMENTS)).isInstanceOf(Shown.Absent.class);
        assertThat(boss().feedback().count(Filter.absent(FeedbackFields.JUDGING)))
                .isEqualTo(1);
        assertThat(boss().feedback().count(Filter.contains(FeedbackFields.JUDGING, "垃圾")))
                .isEqualTo(1);
    }

    @Test
    void the_words_that_judge_are_the_users_to_extend() {
        CrmSession own = node(builder -> builder.dictionaries(Dictionaries.standard()
                        .withSubjectiveWords(
                                SubjectiveWords.standard().with("摆烂").harmless("垃圾"))))
                .as(boss().actor());
        CaseView view = own.feedback().submit(FeedbackDraft.complaint(customer("自有词表公司"), Channel.WEB, "售后摆烂,垃圾没有清走"));
        assertThat(view.get(FeedbackFields.JUDGING).get()).isEqualTo("摆烂");
    }

    @Test
    void attachments_are_references_in_bounds() {
        CustomerId id = customer("附件公司");
        Attachment good = new Attachment("a.png", "image/png", 1, "a");
        Map<String, Long> before = census();
        Map<List<Attachment>, String> bad = Map.of(
                Collections.nCopies(21, good), "attachments:size",
                List.of(good, new Attachment(" ", "image/png", 1, "a")), "attachments[1].name:notblank",
                List.of(new Attachment("坏\u0000名", "image/png", 1, "a")), "attachments[0].name:pattern",
                List.of(new Attachment("a", "png", 1, "a")), "attachments[0].mediaType:pattern",
                List.of(new Attachment("a", "image/png", -1, "a")), "attachments[0].size:positiveorzero",
                List.of(new Attachment("a", "image/png", 1, "k".repeat(1_001))), "attachments[0].key:size",
                List.of(new Attachment("\uD800", "image/png", 1, "a")), "attachments:text.not-storable");
        bad.forEach((files, code) -> assertThatThrownBy(
                        () -> boss().feedback().submit(complaint(id).attachments(files)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(codes(refused)).containsExactly(code)));
        assertThatThrownBy(() -> boss().feedback().submit(complaint(id).ownWords("坏\u0000字")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(codes(refused)).containsExactly("own-words:text.not-storable"));
        assertThat(census()).isEqualTo(before);
        List<Attachment> most = Collections.nCopies(20, good);
        assertThat(seen(submitted(complaint(id).attachments(most)))
                        .get(FeedbackFields.ATTACHMENTS)
                        .get())
                .isEqualTo(most);
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

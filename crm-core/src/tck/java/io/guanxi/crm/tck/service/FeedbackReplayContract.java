package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.access.Role;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.CaseEventFields;
import io.guanxi.crm.feedback.CaseView;
import io.guanxi.crm.feedback.Channel;
import io.guanxi.crm.feedback.FeedbackDraft;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.FeedbackHistory;
import io.guanxi.crm.feedback.workflow.CaseAct;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.CaseState;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.reminder.Reminder;
import io.guanxi.crm.reminder.Reminder.DeliveryState;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.RowOutcome;
import io.guanxi.crm.storage.CrmRecords;
import io.guanxi.crm.survey.NetPromoters;
import io.guanxi.crm.survey.Satisfaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is remembered of cases is played through the workflow as if it had happened here; nobody is told of it any more. */
public abstract class FeedbackReplayContract extends FeedbackSuite {
    private final List<RowOutcome> outcomes = new ArrayList<>();

    private static FeedbackHistory history(
            FeedbackDraft draft, FeedbackHistory.Work work, FeedbackHistory.Answer answer) {
        return new FeedbackHistory(draft, BAI.value(), work, answer, String.valueOf(draft.number()));
    }

    private static FeedbackHistory.Work work(String responded, @Nullable String resolved) {
        return new FeedbackHistory.Work("已换货", at(responded), null, null, resolved == null ? null : at(resolved));
    }

    private static FeedbackHistory.Answer answer(
            @Nullable String confirmed, @Nullable Integer score, @Nullable String reopened) {
        return new FeedbackHistory.Answer(time(confirmed), score, time(reopened), null, null, null);
    }

    private static @Nullable Instant time(@Nullable String local) {
        return local == null ? null : at(local);
    }

    private static final FeedbackHistory.Work NO_WORK = new FeedbackHistory.Work(null, null, null, null, null);
    private static final FeedbackHistory.Answer NO_ANSWER = answer(null, null, null);

    private FeedbackDraft draft(CustomerId customer, String number, String opened) {
        return complaint(customer).number(number).at(at(opened));
    }

    private BulkReport replay(FeedbackHistory... rows) {
        outcomes.clear();
        return boss().feedback()
                .replayAll(List.of(rows).iterator(), BulkOptions.strict().reporting(outcomes::add));
    }

    private List<String> refusals(int row) {
        return ((RowOutcome.Refused) outcomes.get(row))
                .violations().stream()
                        .map(each -> each.path() + ":" + each.code())
                        .toList();
    }

    private CaseId id(String number) {
        return boss().feedback().byNumber(number).id();
    }

    private Map<String, Long> rows() {
        return CrmRecords.all().stream().collect(Collectors.toMap(RecordType::name, this::stored));
    }

    @Test
    void a_remembered_case_ends_where_its_history_led_with_what_time_brought() {
        CustomerId id = customer("历史公司");
        FeedbackHistory.Work work = new FeedbackHistory.Work(
                "已换货", at("2026-03-03T10:00"), at("2026-03-03T10:00"), at("2026-03-05T10:00"), at("2026-03-10T15:00"));
        FeedbackHistory.Answer answer = new FeedbackHistory.Answer(at("2026-03-12T09:00"), 4, null, null, null, 9);
        assertThat(replay(history(draft(id, "H-1", "2026-03-02T09:30"), work, answer)))
                .isEqualTo(new BulkReport(1, 1, 0, 0));
        CaseView view = boss().feedback().byNumber("H-1");
        assertThat(view.state().get()).isEqualTo(CaseState.CLOSED);
        assertThat(view.get(FeedbackFields.ASSIGNEE).get()).isEqualTo(BAI);
        assertThat(view.get(FeedbackFields.RESPONDED_AT).get()).isEqualTo(at("2026-03-03T10:00"));
        assertThat(view.get(FeedbackFields.RESOLUTION_DUE).get()).isEqualTo(at("2026-03-11T18:00"));
        assertThat(view.get(FeedbackFields.RESOLUTION_BREACHED_AT).clear()).isEmpty();
        assertThat(view.get(FeedbackFields.CLOSED_AT).get()).isEqualTo(at("2026-03-12T09:00"));
        assertThat(acts(view.id()).stream().filter(act -> act != CaseAct.REMINDED))
                .containsExactly(
                        CaseAct.SUBMITTED,
                        CaseAct.ASSIGNED,
                        CaseAct.RESPONDED,
                        CaseAct.PAUSED,
                        CaseAct.RESUMED,
                        CaseAct.RESOLVED,
                        CaseAct.CONFIRMED);
        assertThat(steps(view.id())).contains("confirmation-reminder#1", "survey-invitation#1");
        assertThat(boss().surveys().satisfaction(TODAY.minusYears(1), TODAY)).isEqualTo(new Satisfaction(1, 1, 4));
        assertThat(boss().surveys().netPromoters(TODAY.minusYears(1), TODAY)).isEqualTo(new NetPromoters(1, 1, 0));
    }

    @Test
    void reminders_of_the_past_are_recorded_late_and_never_told() {
        CustomerId id = customer("过去公司");
        replay(history(draft(id, "H-1", "2026-03-02T09:30"), NO_WORK, NO_ANSWER));
        assertThat(reminders(id))
                .hasSize(6)
                .allMatch(Reminder::late)
                .allMatch(each -> each.delivery().state() == DeliveryState.HISTORY);
        List<Reminder> told = new ArrayList<>();
        var node = node(builder -> builder.notifier((workspace, reminder) -> told.add(reminder)));
        clock.advance(java.time.Duration.ofHours(1));
        node.sweep(clock.instant());
        node.deliverPending();
        assertThat(told).isEmpty();
        assertThat(admin().reminders().undelivered(Optional.empty(), 50).items())
                .isEmpty();
    }

    @Test
    void what_becomes_due_after_the_replay_is_told() {
        CustomerId id = customer("跨越公司");
        replay(history(draft(id, "H-1", "2026-06-30T09:30"), NO_WORK, NO_ANSWER));
        List<Reminder> told = new ArrayList<>();
        var node = node(builder -> builder.notifier((workspace, reminder) -> told.add(reminder)));
        clock.set(at("2026-07-01T19:00"));
        node.sweep(clock.instant());
        node.deliverPending();
        assertThat(told).extracting(Reminder::stepName).contains("first-response-breach");
    }

    @Test
    void good_rows_are_taken_bad_ones_told_with_what_is_wrong() {
        CustomerId id = customer("混合公司");
        FeedbackDraft good = draft(id, "H-1", "2026-03-02T09:30");
        BulkReport report = replay(
                history(good, NO_WORK, NO_ANSWER),
                history(draft(id, "H-2", "2026-03-02T09:30"), work("2026-03-01T09:00", null), NO_ANSWER),
                history(draft(id, "H-3", "2026-03-02T09:30"), NO_WORK, answer(null, 4, null)),
                history(draft(id, "H-4", "2026-07-02T09:30"), NO_WORK, NO_ANSWER),
                history(
                        FeedbackDraft.ofNumber("无此", FeedbackType.COMPLAINT, "坏")
                                .number("H-5")
                                .at(NOON),
                        NO_WORK,
                        NO_ANSWER),
                history(good, NO_WORK, NO_ANSWER),
                history(draft(id, "H-6", "2026-03-02T09:30").topic("火星"), NO_WORK, NO_ANSWER));
        assertThat(report).isEqualTo(new BulkReport(7, 1, 0, 6));
        assertThat(refusals(1)).containsExactly("responded:time.out-of-order");
        assertThat(refusals(2)).contains("satisfaction:time.missing");
        assertThat(refusals(3)).containsExactly("at:time.in-future");
        assertThat(refusals(4)).containsExactly("customer:customer.unknown");
        assertThat(refusals(5)).containsExactly("number:repeated");
        assertThat(refusals(6)).containsExactly("topic:topic.unknown");
        assertThat(stored(FeedbackFields.CASES)).isEqualTo(1);
    }

    @Test
    void one_number_for_two_cases_refuses_the_later_row_alone() {
        CustomerId id = customer("重号公司");
        FeedbackDraft first = draft(id, "H-1", "2026-03-02T09:30");
        FeedbackHistory.Answer late = answer("2026-03-03T12:00", 5, "2026-05-03T09:00");
        BulkReport report = replay(
                history(first, work("2026-03-02T10:00", "2026-03-03T10:00"), late),
                new FeedbackHistory(first, null, NO_WORK, NO_ANSWER, "another"),
                history(draft(id, "H-1-2", "2026-03-02T09:30"), NO_WORK, NO_ANSWER),
                history(draft(id, "H-3", "2026-03-02T09:30"), NO_WORK, NO_ANSWER));
        assertThat(report).isEqualTo(new BulkReport(4, 2, 0, 2));
        assertThat(refusals(1)).containsExactly("number:exists-differs");
        assertThat(refusals(2)).containsExactly("number:exists-differs");
        replay(
                history(draft(id, "H-7-2", "2026-03-02T09:30"), NO_WORK, NO_ANSWER),
                history(draft(id, "H-7", "2026-03-02T09:30"), work("2026-03-02T10:00", "2026-03-03T10:00"), late));
        assertThat(refusals(1)).containsExactly("number:exists-differs");
        assertThat(stored(FeedbackFields.CASES)).isEqualTo(4);
    }

    @Test
    void running_the_same_rows_again_changes_nothing_and_other_rows_are_told_as_different() {
        CustomerId id = customer("重跑公司");
        FeedbackHistory row = history(
                draft(id, "H-1", "2026-03-02T09:30"),
                work("2026-03-02T10:00", "2026-03-03T10:00"),
                answer("2026-03-03T12:00", 5, null));
        FeedbackHistory unnumbered =
                new FeedbackHistory(draft(id, "x", "2026-03-02T09:30").number(null), null, NO_WORK, NO_ANSWER, "row-9");
        replay(row, unnumbered);
        Map<String, Long> before = rows();
        assertThat(replay(row, unnumbered)).isEqualTo(new BulkReport(2, 0, 2, 0));
        assertThat(rows()).isEqualTo(before);
        replay(history(draft(id, "H-1", "2026-03-02T09:31"), NO_WORK, NO_ANSWER));
        assertThat(refusals(0)).containsExactly("identity:exists-differs");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_row_that_comes_twice_is_told_however_far_apart_the_two_lie() {
        CustomerId id = customer("重复行公司");
        List<FeedbackHistory> all = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            all.add(history(draft(id, "H-" + i, "2026-06-29T09:30"), NO_WORK, NO_ANSWER));
        }
        all.add(all.get(0));
        all.add(all.get(249));
        assertThat(replay(all.toArray(FeedbackHistory[]::new))).isEqualTo(new BulkReport(252, 250, 0, 2));
        assertThat(refusals(250)).containsExactly("number:repeated");
        assertThat(refusals(251)).containsExactly("number:repeated");
    }

    @Test
    void a_crash_in_the_middle_is_made_good_by_running_it_again() {
        List<FeedbackHistory> all = new ArrayList<>();
        CustomerId id = customer("中断公司");
        for (int i = 0; i < 450; i++) {
            all.add(history(draft(id, "H-" + i, "2026-06-29T09:30"), NO_WORK, NO_ANSWER));
        }
        Iterator<FeedbackHistory> breaking = new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public FeedbackHistory next() {
                if (next == 300) {
                    throw new IllegalStateException("power cut");
                }
                return all.get(next++);
            }
        };
        assertThatThrownBy(() -> boss().feedback().replayAll(breaking, BulkOptions.strict()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(stored(FeedbackFields.CASES)).isEqualTo(300);
        assertThat(boss().feedback().replayAll(all.iterator(), BulkOptions.strict()))
                .isEqualTo(new BulkReport(450, 150, 300, 0));
        assertThat(stored(FeedbackFields.CASES)).isEqualTo(450);
        assertThat(stored(CaseEventFields.CASE_EVENTS))
                .isEqualTo(450L
                        * told(id("H-0"), CaseAct.SUBMITTED, CaseEventFields.SEQUENCE)
                                .size()
                        * log(id("H-0")).size());
    }

    @Test
    void reopened_too_late_gives_a_linked_case_and_in_time_a_second_round() {
        CustomerId id = customer("再开公司");
        replay(
                history(
                        draft(id, "H-1", "2026-03-02T09:30"),
                        work("2026-03-02T10:00", "2026-03-03T10:00"),
                        answer("2026-03-03T12:00", 5, "2026-03-10T23:59")),
                history(
                        draft(id, "H-2", "2026-03-02T09:30"),
                        work("2026-03-02T10:00", "2026-03-03T10:00"),
                        answer("2026-03-03T12:00", 5, "2026-03-11T00:00")));
        assertThat(state(id("H-1"))).isEqualTo(CaseState.SECOND_ROUND);
        assertThat(state(id("H-2"))).isEqualTo(CaseState.CLOSED);
        CaseView linked = boss().feedback().byNumber("H-2-2");
        assertThat(linked.get(FeedbackFields.EARLIER).get()).isEqualTo(id("H-2").value());
        assertThat(linked.get(FeedbackFields.OPENED_AT).get()).isEqualTo(at("2026-03-11T00:00"));
        assertThat(linked.state().get()).isEqualTo(CaseState.ASSIGNED);
        assertThat(linked.get(FeedbackFields.RESOLUTION_BREACHED_AT).clear()).isPresent();
        assertThat(stored(FeedbackFields.CASES)).isEqualTo(3);
    }

    @Test
    void the_class_of_the_time_decides_and_deals_that_followed_raise_at_their_day() {
        CustomerId id = customer("当时公司");
        deal(
                id,
                at("2026-03-20T00:00")
                        .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                        .toLocalDate(),
                1_000_000);
        replay(
                history(draft(id, "H-1", "2026-03-18T09:30"), NO_WORK, NO_ANSWER),
                history(
                        draft(id, "H-2", "2026-03-18T09:30"),
                        work("2026-03-18T10:00", "2026-03-19T10:00"),
                        answer("2026-03-19T11:00", 5, null)),
                history(draft(id, "H-3", "2026-03-21T09:30"), NO_WORK, NO_ANSWER));
        assertThat(told(id("H-1"), CaseAct.SUBMITTED, CaseEventFields.PRIORITY)).containsExactly(Priority.HIGH);
        assertThat(told(id("H-1"), CaseAct.PRIORITISED, CaseEventFields.AT)).containsExactly(at("2026-03-20T00:00"));
        assertThat(acts(id("H-2"))).doesNotContain(CaseAct.PRIORITISED);
        assertThat(told(id("H-3"), CaseAct.SUBMITTED, CaseEventFields.PRIORITY)).containsExactly(Priority.URGENT);
    }

    @Test
    void without_a_closing_word_time_escalates_and_dissatisfaction_opens_a_second_round() {
        CustomerId id = customer("未确认公司");
        replay(
                history(draft(id, "H-1", "2026-03-02T09:30"), work("2026-03-02T10:00", "2026-03-03T10:00"), NO_ANSWER),
                history(
                        draft(id, "H-2", "2026-03-02T09:30"),
                        work("2026-03-02T10:00", "2026-03-03T10:00"),
                        answer("2026-03-04T10:00", 2, null)));
        assertThat(seen(id("H-1")).get(FeedbackFields.ESCALATED_AT).get()).isEqualTo(at("2026-03-09T18:00"));
        assertThat(told(id("H-1"), CaseAct.ESCALATED, CaseEventFields.PERSON)).containsExactly(DONG);
        assertThat(state(id("H-2"))).isEqualTo(CaseState.SECOND_ROUND);
    }

    @Test
    void a_suggestion_keeps_its_decision() {
        CustomerId id = customer("建议历史公司");
        FeedbackDraft draft = FeedbackDraft.suggestion(id, Channel.WEB, "希望支持导出")
                .number("H-1")
                .at(at("2026-03-02T09:30"));
        replay(history(
                draft,
                work("2026-03-02T10:00", "2026-03-03T10:00"),
                new FeedbackHistory.Answer(null, null, null, false, "成本过高", null)));
        assertThat(seen(id("H-1")).get(FeedbackFields.ADOPTED).get()).isFalse();
        assertThat(told(id("H-1"), CaseAct.DECIDED, CaseEventFields.TEXT_FIELD)).containsExactly("成本过高");
    }

    @Test
    void only_importers_replay() {
        assertThatThrownBy(() -> as("kefu", Role.SERVICE)
                        .feedback()
                        .replayAll(List.<FeedbackHistory>of().iterator(), BulkOptions.strict()))
                .isInstanceOfSatisfying(
                        ForbiddenException.class,
                        denied -> assertThat(denied.right()).isEqualTo("import"));
    }
}

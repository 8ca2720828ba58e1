package io.guanxi.crm.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.crm.CrmSession;
import io.guanxi.crm.access.Grants;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.access.Role;
import io.guanxi.crm.access.RolePresets;
import io.guanxi.crm.access.Scope;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.CaseEventFields;
import io.guanxi.crm.feedback.Channel;
import io.guanxi.crm.feedback.FeedbackDraft;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.workflow.CaseAct;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.settings.WorkspaceSettings;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.IdempotencyKey;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.RefusedException;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.survey.Instrument;
import io.guanxi.crm.survey.SurveyDraft;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is entered of an act is looked at part by part and in its time; what is wrong is named, and nothing is left behind. */
public abstract class CaseInputContract extends FeedbackSuite {
    @Test
    void times_before_the_case_or_after_now_are_refused_and_earlier_ones_need_the_right() {
        CaseId id = complained();
        refusedInput(id, CaseCommand.note("早").at(at("2026-06-30T11:59")), "time.before-case");
        refusedInput(id, CaseCommand.note("晚").at(at("2026-06-30T12:01")), "time.in-future");
        clock.set(at("2026-06-30T17:00"));
        assertThatThrownBy(() -> as("kefu", Role.SERVICE)
                        .feedback()
                        .act(id, CaseCommand.respond("答复").at(at("2026-06-30T16:00"))))
                .isInstanceOf(ForbiddenException.class);
        act(id, CaseCommand.respond("答复").at(at("2026-06-30T16:00")));
        assertThat(seen(id).get(FeedbackFields.RESPONDED_AT).get()).isEqualTo(at("2026-06-30T16:00"));
    }

    @Test
    void a_year_that_nobody_means_is_refused() {
        CustomerId id = customer("年份公司");
        assertThatThrownBy(() -> boss().feedback().submit(complaint(id).at(Instant.parse("0001-06-30T04:00:00Z"))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        thrown -> assertThat(thrown.violations())
                                .extracting(each -> each.code())
                                .containsExactly("time.too-early"));
        assertThatThrownBy(() -> boss().surveys()
                        .answer(SurveyDraft.of(id, Instrument.NPS, 9).at(Instant.MIN)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void an_act_that_writes_nothing_of_the_case_itself_answers_the_version_that_is_there() {
        CaseId id = complained();
        act(id, CaseCommand.note("一"));
        assertThat(act(id, CaseCommand.note("二")).fields().version())
                .isEqualTo(seen(id).fields().version());
    }

    @Test
    void two_drafts_that_only_look_alike_when_put_together_are_two() {
        CustomerId id = customer("换行公司");
        IdempotencyKey key = IdempotencyKey.of("lines-1");
        FeedbackDraft one = FeedbackDraft.complaint(id, Channel.PHONE, "甲\n乙").ownWords("丙");
        boss().feedback().submit(one, key);
        FeedbackDraft other = FeedbackDraft.complaint(id, Channel.PHONE, "甲").ownWords("乙\n丙");
        assertThatThrownBy(() -> boss().feedback().submit(other, key)).isInstanceOf(RefusedException.class);
    }

    @Test
    void what_happened_earlier_is_entered_by_whoever_may_do_so_with_this_customer() {
        Grants grants = RolePresets.sales().may(Scope.ALL, Right.VIEW_CASES, Right.SUBMIT_FEEDBACK, Right.HANDLE_CASES);
        WorkspaceSettings settings = WorkspaceSettings.defaults().role(new Role("clerk"), grants);
        CrmSession clerk = node(builder -> builder.settings(settings))
                .as(io.guanxi.crm.access.Actor.of(FIRM, SUN.value(), new Role("clerk")));
        CustomerId own = customer("自己的公司", SUN);
        CustomerId other = customer("别人的公司", GAO);
        clock.set(at("2026-06-30T17:00"));
        clerk.feedback().submit(complaint(own).at(NOON));
        CaseId id = clerk.feedback().submit(complaint(other)).id();
        clock.set(at("2026-06-30T18:00"));
        Map<String, Long> before = census();
        List<Runnable> late = List.of(
                () -> clerk.feedback().submit(complaint(other).at(NOON)),
                () -> clerk.feedback().act(id, CaseCommand.note("补").at(at("2026-06-30T17:30"))),
                () -> clerk.surveys()
                        .answer(SurveyDraft.of(other, Instrument.NPS, 9).at(NOON)));
        late.forEach(each -> assertThatThrownBy(each::run)
                .isInstanceOfSatisfying(
                        ForbiddenException.class,
                        denied -> assertThat(denied.right()).isEqualTo("backdate")));
        assertThat(census()).isEqualTo(before);
        clerk.surveys().answer(SurveyDraft.of(own, Instrument.NPS, 9).at(NOON));
    }

    @Test
    void what_must_be_said_is_asked_for() {
        CaseId id = complained();
        refusedInput(id, CaseCommand.respond(" "), "required");
        refusedInput(id, CaseCommand.note(""), "required");
        refusedInput(id, CaseCommand.respond("长".repeat(20_001)), "too-long");
        refusedInput(id, CaseCommand.note("坏\u0000字"), "text.not-storable");
        refusedInput(id, CaseCommand.resolve("修好", "月球引力"), "root-cause.unknown");
    }

    @Test
    void what_time_and_the_service_do_is_not_done_by_hand() {
        CaseId id = complained();
        refusedAs(
                id,
                new CaseCommand(Happening.reminded("resolution-breach#1.1"), Optional.empty()),
                "case-act-not-by-hand");
        refusedAs(
                id,
                new CaseCommand(Happening.submitted(Priority.LOW, "by-hand"), Optional.empty()),
                "case-act-not-allowed");
        act(id, CaseCommand.resolve("修好", null));
        refusedInput(id, new CaseCommand(Happening.confirmed(2, null), Optional.empty()), "score.off-scale");
        refusedInput(id, new CaseCommand(Happening.rejected(6, null), Optional.empty()), "score.off-scale");
    }

    /** Commands as somebody writes them who does not use the ready ones. */
    @Test
    void whatever_is_put_together_by_hand_is_looked_at_part_by_part() {
        CaseId id = complained();
        refusedInput(id, raw(CaseAct.NOTED, null, null, null, 99, "记"), "not-of-this-act");
        refusedInput(
                id,
                raw(CaseAct.STARTED, Priority.LOW, SU, "x", null, null),
                "not-of-this-act",
                "not-of-this-act",
                "not-of-this-act");
        refusedInput(id, raw(CaseAct.ASSIGNED, null, null, null, null, null), "required");
        refusedInput(id, raw(CaseAct.PRIORITISED, null, null, "class:strategic", null, null), "required");
        refusedInput(id, raw(CaseAct.RESOLVED, null, null, "长".repeat(201), null, null), "too-long");
        refusedInput(id, raw(CaseAct.RESPONDED, null, null, "x", null, ""), "not-of-this-act", "required");
        refusedAs(id, raw(CaseAct.RETARGETED, null, null, null, null, null), "case-act-not-by-hand");
        CaseId suggestion = submitted(FeedbackDraft.suggestion(customer("手写公司"), Channel.FORUM, "希望支持导出"));
        refusedInput(suggestion, raw(CaseAct.DECIDED, null, null, "perhaps", null, null), "decision.unknown");
        act(id, CaseCommand.resolve("修好", null));
        refusedInput(id, raw(CaseAct.REJECTED, null, null, "月球引力", 2, null), "root-cause.unknown");
        refusedInput(id, raw(CaseAct.CONFIRMED, null, null, null, -1, null), "score.off-scale");
    }

    @Test
    void how_a_priority_an_assignment_or_an_escalation_came_about_is_not_for_the_caller_to_say() {
        CaseId id = complained();
        act(id, raw(CaseAct.PRIORITISED, Priority.LOW, null, "class:normal", null, "降"));
        act(id, raw(CaseAct.ASSIGNED, null, SU, "rule:any", null, null));
        act(id, raw(CaseAct.ESCALATED, null, SU, "confirmation-escalation", null, "升"));
        assertThat(told(id, CaseAct.PRIORITISED, CaseEventFields.CODE)).containsExactly("by-hand");
        assertThat(told(id, CaseAct.ASSIGNED, CaseEventFields.CODE)).endsWith("by-hand");
        assertThat(told(id, CaseAct.ESCALATED, CaseEventFields.CODE)).containsExactly("by-hand");
        assertThat(told(id, CaseAct.ESCALATED, CaseEventFields.PERSON)).containsExactly(DONG);
    }

    private static CaseCommand raw(
            CaseAct act,
            @Nullable Priority priority,
            @Nullable UserId person,
            @Nullable String code,
            @Nullable Integer score,
            @Nullable String text) {
        return new CaseCommand(new Happening(act, priority, person, code, score, text), Optional.empty());
    }

    @Test
    void a_late_entry_that_something_overtook_is_told_what_and_from_when_on_it_is_possible() {
        CaseId id = complained();
        act(id, CaseCommand.resolve("修好", null));
        until("2026-07-06T18:00");
        clock.set(at("2026-07-07T09:00"));
        CaseCommand late = CaseCommand.confirm(5, "机密好评").at(at("2026-07-03T10:00"));
        RefusedException thrown = refused(RefusedException.class, id, late);
        assertThat(thrown.code()).isEqualTo("case-act-overtaken");
        assertThat(thrown.messageIn(Locale.ENGLISH))
                .contains("cannot have been confirmed at 2026-07-03T02:00:00Z")
                .contains("escalated (2026-07-06T10:00:00Z)")
                .endsWith("give a time not before 2026-07-06T10:00:00Z")
                .doesNotContain("机密");
        assertThat(thrown.messageIn(Locale.CHINESE))
                .contains("升级 (2026-07-06T10:00:00Z)")
                .contains("请填写不早于");
        act(id, CaseCommand.confirm(5, "好评").at(at("2026-07-06T18:00")));
        assertThat(refused(RefusedException.class, id, CaseCommand.respond("补").at(at("2026-07-06T18:00")))
                        .messageIn(Locale.ENGLISH))
                .as("nothing came later")
                .contains("a case that is closed cannot be responded");
        assertThat(refused(
                                RefusedException.class,
                                id,
                                CaseCommand.notResolved(1, "否").at(at("2026-07-05T18:00")))
                        .messageIn(Locale.ENGLISH))
                .contains("since then it was escalated (2026-07-06T10:00:00Z), confirmed (2026-07-06T10:00:00Z)")
                .contains("the case is closed now; allowed are");
    }
}

package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.feedback.CaseCommand;
import io.guanxi.crm.feedback.Category;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.workflow.CaseAct;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.RefusedException;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.Violation;
import io.guanxi.crm.survey.Instrument;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What must be true for an act beside what the workflow says. */
final class CaseRules {
    private static final int MAX_TEXT = 20_000;

    private final FeedbackPolicy policy;
    private final Staff staff;

    CaseRules(FeedbackPolicy policy, Staff staff) {
        this.policy = policy;
        this.staff = staff;
    }

    /**
     * What happens, with terms in their keys and people found.
     *
     * @throws InvalidInputException for unknown people and terms, and for what is missing
     * @throws RefusedException when the case is not ready for it
     */
    Happening checked(CaseFile file, Happening what) {
        byHand(what);
        text(what);
        return switch (what.act()) {
            case ASSIGNED -> assigned(what);
            case RESOLVED -> resolved(file, what);
            case CLOSED_UNCONFIRMED -> unconfirmed(file, what);
            case ESCALATED -> escalated(file, what);
            default -> what;
        };
    }

    /** What time brings is not entered by hand, and a score is one that the act may have. */
    private static void byHand(Happening what) {
        if (what.act() == CaseAct.REMINDED) {
            throw new RefusedException(
                    "case-act-not-by-hand", new Label("提醒由系统记录,不能手工录入", "time records reminders, nobody else does"));
        }
        Integer score = what.score();
        int least = what.act() == CaseAct.CONFIRMED ? CaseCommand.SATISFIED : Instrument.CSAT.lowest();
        if (score != null && (score < least || !Instrument.CSAT.isOnScale(score))) {
            throw InvalidInputException.of(
                    "score",
                    "score.off-scale",
                    new Label("满意度应为 " + least + "–5", "satisfaction is " + least + " to 5 here"));
        }
    }

    private static void text(Happening what) {
        String text = what.text();
        boolean needed = what.act() == CaseAct.RESPONDED
                || what.act() == CaseAct.NOTED
                || what.act() == CaseAct.REPLIED
                || what.act() == CaseAct.REOPENED
                || what.act() == CaseAct.CLOSED_UNCONFIRMED
                || Happening.DECLINED.equals(what.code());
        if (needed && (text == null || text.isBlank())) {
            throw InvalidInputException.of("text", "required", new Label("请填写内容", "say it in words"));
        }
        if (text != null && text.length() > MAX_TEXT) {
            throw InvalidInputException.of(
                    "text",
                    "too-long",
                    new Label("内容最多 " + MAX_TEXT + " 字", "a text has at most " + MAX_TEXT + " characters"));
        }
    }

    private Happening assigned(Happening what) {
        boolean known = what.whom()
                .flatMap(staff::find)
                .filter(person -> person.active())
                .isPresent();
        if (!known) {
            throw InvalidInputException.of(
                    "assignee",
                    "assignee.unknown",
                    new Label(
                            "组织目录中没有该人员或已离职;请先录入组织目录",
                            "the directory knows no such person, or the person has left; enter the person first"));
        }
        return what;
    }

    private Happening resolved(CaseFile file, Happening what) {
        if (file.row().intake().type() == FeedbackType.SUGGESTION
                && file.story().adopted().isEmpty()) {
            throw new RefusedException(
                    "suggestion-undecided", new Label("请先决定建议是否采纳", "decide first whether the suggestion is adopted"));
        }
        if (what.code() == null && file.story().round() > 1) {
            throw InvalidInputException.of(
                    "rootCause", "required", new Label("二次跟进须填写根本原因", "a second round needs the root cause"));
        }
        return new Happening(
                what.act(), what.priority(), what.person(), rootCause(what.code()), what.score(), what.text());
    }

    private @Nullable String rootCause(@Nullable String given) {
        if (given == null) {
            return null;
        }
        Violation unknown = Intake.unknown("rootCause", "root-cause.unknown", policy.rootCauses());
        return policy.rootCauses()
                .named(given)
                .map(Category::key)
                .orElseThrow(() -> new InvalidInputException(List.of(unknown)));
    }

    private static Happening unconfirmed(CaseFile file, Happening what) {
        if (file.story().escalatedAt().isEmpty()) {
            throw new RefusedException(
                    "case-not-escalated",
                    new Label("工单升级后才能未确认关闭", "only an escalated case is closed without the customer's word"));
        }
        return what;
    }

    private Happening escalated(CaseFile file, Happening what) {
        Optional<UserId> above = file.assignee().flatMap(staff::above);
        return new Happening(what.act(), what.priority(), above.orElse(null), what.code(), what.score(), what.text());
    }
}

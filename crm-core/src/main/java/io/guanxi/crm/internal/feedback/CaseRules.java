package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.feedback.Category;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.workflow.FeedbackType;
import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.shared.InvalidInputException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.RefusedException;
import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What must be true for an act beside what the workflow says. */
final class CaseRules {
    private static final String BY_HAND = "by-hand";

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
        HandRules.check(what);
        return switch (what.act()) {
            case ASSIGNED -> assigned(what);
            case PRIORITISED -> prioritised(what);
            case RESOLVED -> resolved(file, what);
            case REJECTED -> coded(what);
            case CLOSED_UNCONFIRMED -> unconfirmed(file, what);
            case ESCALATED -> escalated(file, what);
            default -> what;
        };
    }

    private Happening assigned(Happening what) {
        return what.whom()
                .flatMap(staff::find)
                .filter(person -> person.active())
                .map(person -> Happening.assigned(person.user(), BY_HAND))
                .orElseThrow(() -> InvalidInputException.of(
                        "assignee",
                        "assignee.unknown",
                        new Label(
                                "组织目录中没有该人员或已离职;请先录入组织目录",
                                "the directory knows no such person, or the person has left; enter the person first")));
    }

    private static Happening prioritised(Happening what) {
        return Happening.prioritised(Objects.requireNonNull(what.priority()), BY_HAND, what.text());
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
        return coded(what);
    }

    private Happening coded(Happening what) {
        return new Happening(what.act(), null, null, rootCause(what.code()), what.score(), what.text());
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
        if (!file.story().isEscalated()) {
            throw new RefusedException(
                    "case-not-escalated",
                    new Label(
                            "本轮处理升级后才能未确认关闭",
                            "a case is closed without the customer's word once it was escalated in its present round"));
        }
        return what;
    }

    private Happening escalated(CaseFile file, Happening what) {
        Optional<UserId> above = file.assignee().flatMap(staff::departmentManager);
        return new Happening(what.act(), null, above.orElse(null), BY_HAND, null, what.text());
    }
}

package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.feedback.FeedbackHistory;
import io.guanxi.crm.internal.BeanRules;
import io.guanxi.crm.internal.GivenTimes;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a remembered case: times that cannot have been. */
final class HistoryRules {
    private static final Map<String, Label> NAMES = Map.of(
            "at", new Label("反馈时间", "the time of the feedback"),
            "responded", new Label("首次响应时间", "the time of the first response"),
            "waitFrom", new Label("等待客户开始时间", "the beginning of the wait for the customer"),
            "waitTo", new Label("等待客户结束时间", "the end of the wait for the customer"),
            "resolved", new Label("解决时间", "the time of the resolution"),
            "confirmed", new Label("客户确认时间", "the time of the confirmation"),
            "satisfaction", new Label("满意度评分", "the satisfaction"),
            "reopened", new Label("重新打开时间", "the time of the reopening"));

    private final Intake intake;

    HistoryRules(Intake intake) {
        this.intake = intake;
    }

    List<Violation> violations(FeedbackHistory history, Instant now) {
        List<Violation> all = new ArrayList<>(intake.violations(history.draft(), now));
        all.addAll(BeanRules.standard().violations(history.work()));
        all.addAll(BeanRules.standard().violations(history.answer()));
        Instant opened = history.draft().at();
        if (opened == null) {
            all.add(new Violation("at", "required", new Label("缺少反馈时间", "the time of the feedback is missing")));
        } else {
            order(new Check(all, now), history, opened);
        }
        if (history.answer().satisfaction() != null && history.work().resolved() == null) {
            all.add(needs("satisfaction", "resolved"));
        }
        return all;
    }

    private static void order(Check check, FeedbackHistory history, Instant opened) {
        FeedbackHistory.Work work = history.work();
        FeedbackHistory.Answer answer = history.answer();
        check.after("responded", work.responded(), "at", opened);
        check.after("waitFrom", work.waitFrom(), "at", opened);
        check.after("waitTo", work.waitTo(), "waitFrom", work.waitFrom());
        check.after("resolved", work.resolved(), "at", opened);
        check.after("confirmed", answer.confirmed(), "resolved", work.resolved());
        check.after("reopened", answer.reopened(), "resolved", work.resolved());
        if (answer.confirmed() != null) {
            check.after("reopened", answer.reopened(), "confirmed", answer.confirmed());
        }
    }

    private static Label name(String field) {
        return NAMES.getOrDefault(field, new Label(field, field));
    }

    private static Violation needs(String field, String other) {
        return new Violation(
                field,
                "time.missing",
                new Label(
                        "填写了" + name(field).zh() + "就须填写" + name(other).zh(),
                        name(field).en() + " needs " + name(other).en()));
    }

    /** Compares times and gathers what is wrong. */
    private record Check(List<Violation> all, Instant now) {
        void after(String field, @Nullable Instant at, String earlierField, @Nullable Instant earlier) {
            if (at == null) {
                return;
            }
            if (at.isAfter(now)) {
                all.add(GivenTimes.inFuture(field));
            }
            if (earlier == null) {
                all.add(needs(field, earlierField));
            } else if (at.isBefore(earlier)) {
                all.add(new Violation(
                        field,
                        "time.out-of-order",
                        new Label(
                                name(field).zh() + "早于" + name(earlierField).zh(),
                                name(field).en() + " lies before "
                                        + name(earlierField).en())));
            }
        }
    }
}

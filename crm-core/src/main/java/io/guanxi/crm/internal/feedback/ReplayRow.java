package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.feedback.FeedbackDraft;
import io.guanxi.crm.feedback.FeedbackHistory;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.internal.CustomerDoor.Named;
import io.guanxi.crm.internal.Idempotency;
import io.guanxi.crm.internal.Identities;
import io.guanxi.crm.shared.IdempotencyKey;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.RowOutcome;
import io.guanxi.crm.shared.Violation;
import io.guanxi.crm.storage.IdempotentResult;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A remembered case on its way in.
 *
 * @param row which row it is
 * @param id the case's, unless the row was taken before
 * @param number the number given or allocated; empty while there is none
 */
record ReplayRow(long row, FeedbackHistory history, CaseId id, String number, Idempotency once) {
    static ReplayRow of(long row, FeedbackHistory history, CaseId id) {
        Idempotency once = Idempotency.of(
                "feedback.replay",
                IdempotencyKey.of(Identities.of("row", history.identity()).toString()),
                content(history));
        return new ReplayRow(
                row, history, id, Objects.requireNonNullElse(history.draft().number(), ""), once);
    }

    ReplayRow numbered(String given) {
        return new ReplayRow(row, history, id, given, once);
    }

    /** The number of the case that follows when this one was reopened too late. */
    String linkedNumber() {
        return number + "-2";
    }

    Named customer() {
        return new Named(history.draft().customer(), history.draft().customerNumber());
    }

    Instant openedAt() {
        return Objects.requireNonNull(history.draft().at());
    }

    UUID key() {
        return once.id().orElseThrow();
    }

    IdempotentResult result(Instant at) {
        return once.result(id().value(), at).orElseThrow();
    }

    /** What becomes of a row that was taken before. */
    RowOutcome repeated(IdempotentResult before) {
        return before.digest().equals(once.digest())
                ? new RowOutcome.Unchanged(row, before.result())
                : refused(new Violation(
                        "identity", "exists-differs", new Label("反馈已存在且内容不同", "the feedback exists and differs")));
    }

    RowOutcome refused(Violation violation) {
        return new RowOutcome.Refused(row, List.of(violation));
    }

    private static String content(FeedbackHistory history) {
        FeedbackDraft draft = history.draft();
        FeedbackHistory.Work work = history.work();
        FeedbackHistory.Answer answer = history.answer();
        return Idempotency.content(
                Idempotency.content(
                        draft.customer(), draft.customerNumber(), draft.number(), draft.type(), draft.topic()),
                Idempotency.content(
                        draft.channel(), draft.description(), draft.ownWords(), draft.request(), draft.at()),
                Idempotency.content(Submission.said(draft.attachments()), draft.externalKey()),
                Idempotency.content(
                        history.assignee(), work.measure(), work.responded(), work.waitFrom(), work.waitTo()),
                Idempotency.content(work.resolved(), answer.confirmed(), answer.satisfaction(), answer.reopened()),
                Idempotency.content(answer.adopted(), answer.adoptedWhy(), answer.nps()));
    }
}

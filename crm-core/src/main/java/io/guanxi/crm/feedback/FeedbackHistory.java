package io.guanxi.crm.feedback;

import io.guanxi.crm.shared.UserId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as another system or a spreadsheet remembers it, to be replayed through the workflow. Whatever is not known is
 * null.
 *
 * @param identity intake takes two rows of one identity for the same case
 */
public record FeedbackHistory(
        @Valid FeedbackDraft draft,
        @Nullable @Size(max = 100) String assignee,
        Work work,
        Answer answer,
        String identity) {

    /**
     * What we did.
     *
     * @param measure 处理措施
     * @param waitFrom when we began to wait for the customer
     * @param waitTo when the waiting ended
     */
    public record Work(
            @Nullable @Size(max = 20_000) String measure,
            @Nullable Instant responded,
            @Nullable Instant waitFrom,
            @Nullable Instant waitTo,
            @Nullable Instant resolved) {
        @Override
        public String toString() {
            return "Work[***]";
        }
    }

    /**
     * What the customer answered.
     *
     * @param adopted whether a suggestion was adopted
     * @param satisfaction 1–5
     * @param nps 0–10
     */
    public record Answer(
            @Nullable Instant confirmed,
            @Nullable @Min(1) @Max(5) Integer satisfaction,
            @Nullable Instant reopened,
            @Nullable Boolean adopted,
            @Nullable @Size(max = 20_000) String adoptedWhy,
            @Nullable @Min(0) @Max(10) Integer nps) {
        @Override
        public String toString() {
            return "Answer[***]";
        }
    }

    /** Who had it, if known. */
    public @Nullable UserId assigneeId() {
        return assignee == null || assignee.isBlank() ? null : UserId.of(assignee.strip());
    }

    @Override
    public String toString() {
        return "FeedbackHistory[" + draft.type() + "]";
    }
}

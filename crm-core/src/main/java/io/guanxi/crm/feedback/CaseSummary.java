package io.guanxi.crm.feedback;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.CaseState;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.feedback.workflow.SlaClock;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordView;
import io.guanxi.crm.field.Shown;
import io.guanxi.crm.shared.ForbiddenException;
import java.time.Instant;

/** A case in a list, as one actor may see it: where it stands, without what explains it. */
public record CaseSummary(RecordView<FeedbackCase> fields, CustomerId customer) {
    public CaseId id() {
        return new CaseId(fields.id());
    }

    public <V> Shown<V> get(Field<FeedbackCase, V> field) {
        return fields.get(field);
    }

    /** 反馈编号. */
    public Shown<String> number() {
        return get(FeedbackFields.NUMBER);
    }

    public Shown<CaseState> state() {
        return get(FeedbackFields.STATE);
    }

    public Shown<Priority> priority() {
        return get(FeedbackFields.PRIORITY);
    }

    /**
     * Whether the promise of a first response or of the first round's resolution is broken, looked from an instant not
     * before the case's last change. A promise that was never kept is broken once its time is over, though the case be
     * closed.
     *
     * @throws IllegalArgumentException for another clock, whose runs only {@link Feedback#get} tells
     * @throws ForbiddenException when the actor may not see it
     */
    public boolean isBreached(SlaClock clock, Instant asOf) {
        return switch (clock) {
            case FIRST_RESPONSE ->
                isBreached(
                        asOf,
                        get(FeedbackFields.RESPONSE_DUE),
                        get(FeedbackFields.RESPONDED_AT),
                        get(FeedbackFields.RESPONSE_BREACHED_AT));
            case RESOLUTION ->
                isBreached(
                        asOf,
                        get(FeedbackFields.RESOLUTION_DUE),
                        get(FeedbackFields.RESOLVED_AT),
                        get(FeedbackFields.RESOLUTION_BREACHED_AT));
            case NEXT_RESPONSE -> throw new IllegalArgumentException("a list does not tell of " + clock.key());
        };
    }

    private static boolean isBreached(Instant asOf, Shown<Instant> due, Shown<Instant> met, Shown<Instant> breachedAt) {
        if (due instanceof Shown.Hidden || met instanceof Shown.Hidden || breachedAt instanceof Shown.Hidden) {
            throw new ForbiddenException("read deadlines");
        }
        return breachedAt.clear().filter(asOf::isAfter).isPresent()
                || met.clear().isEmpty() && due.clear().filter(asOf::isAfter).isPresent();
    }

    @Override
    public String toString() {
        return "CaseSummary[" + fields.id() + "]";
    }
}

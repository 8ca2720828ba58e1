package io.guanxi.crm.feedback;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.sla.ClockReading;
import io.guanxi.crm.feedback.workflow.CaseId;
import io.guanxi.crm.feedback.workflow.CaseState;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.feedback.workflow.SlaClock;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordView;
import io.guanxi.crm.field.Shown;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.time.Deadline;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A case as one actor may see it.
 *
 * @param clocks what its clocks show, in the order in which they began to run; none to those who may not see times,
 *     priorities and people
 */
public record CaseView(RecordView<FeedbackCase> fields, CustomerId customer, List<ClockReading> clocks) {
    public CaseView {
        clocks = List.copyOf(clocks);
    }

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

    /** The deadline that runs out next; empty when no clock runs. */
    public Optional<Deadline> nextDeadline() {
        return clocks.stream()
                .filter(clock -> clock.run().met().isEmpty())
                .map(ClockReading::deadline)
                .min(Comparator.comparing(each -> each.due().orElse(Instant.MAX)));
    }

    /**
     * The deadline that runs out next, or when no clock runs the last one that did.
     *
     * @throws ForbiddenException when the actor may not see it
     */
    public Deadline deadline() {
        if (clocks.isEmpty()) {
            throw new ForbiddenException("read deadlines");
        }
        return nextDeadline().orElseGet(() -> clocks.get(clocks.size() - 1).deadline());
    }

    /**
     * When the first promise of this clock was broken, looked from an instant: that of a first response, or that of the
     * first round's resolution. A promise that was never kept is broken once its time is over, though the case be closed.
     */
    public Optional<Instant> breachedAt(SlaClock clock, Instant asOf) {
        return clocks.stream()
                .filter(each -> each.run().clock() == clock)
                .findFirst()
                .flatMap(each -> each.breachedAt(asOf));
    }

    @Override
    public String toString() {
        return "CaseView[" + fields.id() + "]";
    }
}

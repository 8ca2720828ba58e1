package io.guanxi.crm.feedback.workflow;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.shared.ChildIds;
import io.guanxi.crm.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that happened to a case. Events are appended and never changed; everything else about a case is derived from
 * them in the order of business time, and of equal instants in the order of their sequence.
 *
 * @param id always {@link #idOf} of the case and the sequence, so that two events cannot have the same place
 * @param sequence 1, 2, 3 … within the case
 * @param at when it happened in business; what is entered late may lie before events entered earlier
 * @param recordedAt when it was written down
 * @param by who did it
 * @param promised what is promised since then and was not before, in the order of the clocks; of an event that says nothing
 *     of it, what is promised is read by the rules in force
 */
public record CaseEvent(
        UUID id,
        CaseId caseId,
        CustomerId customer,
        int sequence,
        Instant at,
        Instant recordedAt,
        UserId by,
        Happening what,
        List<Promised> promised) {
    public CaseEvent {
        promised = List.copyOf(promised);
    }

    /** The same with what is promised since then. */
    public CaseEvent promising(List<Promised> since) {
        return new CaseEvent(id, caseId, customer, sequence, at, recordedAt, by, what, since);
    }

    /** The id of the case's event of this sequence: the same for the same two, for ever. */
    public static UUID idOf(CaseId caseId, int sequence) {
        return ChildIds.of(caseId.value(), "case-event", Integer.toString(sequence));
    }

    /** The same at another instant. */
    CaseEvent movedTo(Instant other) {
        return new CaseEvent(id, caseId, customer, sequence, other, recordedAt, by, what, promised);
    }

    @Override
    public String toString() {
        return "CaseEvent[" + sequence + " " + what.act() + " at " + at + "]";
    }
}

package io.guanxi.crm.event;

import java.time.Instant;
import java.util.UUID;

/**
 * One event to be told to one listener. It goes away when the listener has taken it.
 *
 * @param listener the listener's registered name
 * @param lane what orders deliveries: the customer's id, or the event's own where there is no customer
 * @param sequence the place in its lane
 * @param dueAt not before this instant; while claimed: until when the claim lasts
 * @param attempts how often delivery has failed
 * @param lastError a stable code of the last failure, empty for none
 */
public record OutboxEntry(
        UUID id,
        String listener,
        UUID lane,
        long sequence,
        Instant dueAt,
        int attempts,
        DeliveryState state,
        String lastError,
        DomainEvent event) {

    OutboxEntry at(Instant due, int tries, DeliveryState to, String error) {
        return new OutboxEntry(id, listener, lane, sequence, due, tries, to, error, event);
    }

    /** Claimed until then: nobody else delivers it before. */
    public OutboxEntry claimedUntil(Instant lease) {
        return at(lease, attempts, state, lastError);
    }

    /** Failed, to be tried again at that instant. */
    public OutboxEntry retryAt(Instant when, String error) {
        return at(when, attempts + 1, DeliveryState.PENDING, error);
    }

    /** Failed for good. */
    public OutboxEntry parked(String error) {
        return at(dueAt, attempts + 1, DeliveryState.PARKED, error);
    }

    /** To be tried again from the beginning. */
    public OutboxEntry requeuedAt(Instant when) {
        return at(when, 0, DeliveryState.PENDING, "");
    }
}

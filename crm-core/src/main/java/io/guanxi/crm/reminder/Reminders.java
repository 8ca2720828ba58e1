package io.guanxi.crm.reminder;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.shared.Cursor;
import io.guanxi.crm.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The reminders of the session's workspace. */
public interface Reminders {
    /** The actor's own, latest due first; at most {@code limit}. */
    List<Reminder> mine(int limit);

    /**
     * Those about a customer, in the order in which they became due.
     *
     * @throws io.guanxi.crm.shared.NotFoundException when the actor may not see the customer
     */
    List<Reminder> about(CustomerId customer);

    /**
     * A page of those that reached nobody, in the order in which they became due: telling failed too often, or nobody was
     * found. At most {@code limit} of 1 to 500.
     *
     * @throws io.guanxi.crm.shared.ForbiddenException without the right to configure
     */
    Page<Reminder> undelivered(Optional<Cursor> from, int limit);

    /** Lets a parked one be tried again. */
    void requeue(UUID reminder);
}

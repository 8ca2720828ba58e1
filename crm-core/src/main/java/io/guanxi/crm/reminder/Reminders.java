package io.guanxi.crm.reminder;

import io.guanxi.crm.customer.CustomerId;
import java.util.List;
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
     * Those that reached nobody: telling failed too often, or nobody was found.
     *
     * @throws io.guanxi.crm.shared.ForbiddenException without the right to configure
     */
    List<Reminder> undelivered();

    /** Lets a parked one be tried again. */
    void requeue(UUID reminder);
}

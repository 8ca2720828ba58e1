package io.guanxi.crm.event;

import java.util.List;
import java.util.UUID;

/** What is still to be delivered in the session's workspace. For administrators. */
public interface Deliveries {
    /** Deliveries that gave up, oldest first; each holds back later events of its customer for its listener. */
    List<OutboxEntry> parked();

    /** Tries a parked delivery again from the beginning. */
    void requeue(UUID delivery);
}

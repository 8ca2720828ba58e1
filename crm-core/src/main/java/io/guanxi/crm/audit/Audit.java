package io.guanxi.crm.audit;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.shared.Cursor;
import io.guanxi.crm.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The audit trail of the session's workspace. */
public interface Audit {
    /**
     * Every change of a customer and of what belongs to it, oldest first. Values of fields that the actor may not read
     * are left out; that they changed is not.
     *
     * @throws io.guanxi.crm.shared.ForbiddenException without the right to read the trail
     * @throws io.guanxi.crm.shared.NotFoundException when the customer does not exist or may not be seen
     */
    List<AuditEntry> of(CustomerId customer);

    /**
     * A page of the changes of what belongs to no customer, such as settings, people and the catalogue of tags, oldest
     * first; at most {@code limit} of 1 to 500.
     *
     * @throws io.guanxi.crm.shared.ForbiddenException without the right to read the trail of the whole workspace
     */
    Page<AuditEntry> ofWorkspace(Optional<Cursor> from, int limit);

    /**
     * A customer and what belongs to it as they stood at an instant of the clock, told from the trail: what was recorded
     * later is not in it, whatever its business time. Values that the actor may not read are left out as in {@link #of}.
     *
     * @param at inclusive
     * @return in the order in which the records came to be; empty before the customer was registered
     * @throws io.guanxi.crm.shared.ForbiddenException without the right to read the trail
     * @throws io.guanxi.crm.shared.NotFoundException when the customer does not exist or may not be seen
     */
    List<PastRecord> asOf(CustomerId customer, Instant at);
}

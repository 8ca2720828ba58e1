package io.guanxi.crm.audit;

import io.guanxi.crm.customer.CustomerId;
import java.util.List;

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
}

package io.guanxi.crm.interaction;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.Cursor;
import io.guanxi.crm.shared.IdempotencyKey;
import io.guanxi.crm.shared.Page;
import java.util.Iterator;
import java.util.Optional;

/** The contacts with the customers of the session's workspace; each is reached through its customer. */
public interface Interactions {
    /**
     * Enters an interaction; the customer's classes are decided again before the call returns.
     *
     * @throws io.guanxi.crm.shared.NotFoundException when the actor may not see the customer
     * @throws io.guanxi.crm.shared.InvalidInputException when it lies in the future
     */
    InteractionView record(InteractionDraft draft);

    /** Like {@link #record(InteractionDraft)}; the same key with the same draft answers the first result again. */
    InteractionView record(InteractionDraft draft, IdempotencyKey key);

    /** Enters many interactions; see {@link io.guanxi.crm.customer.Customers#registerAll}. */
    BulkReport recordAll(Iterator<InteractionDraft> drafts, BulkOptions options);

    /** A page of a customer's interactions, latest first. */
    Page<InteractionView> of(CustomerId customer, Optional<Cursor> from, int limit);
}

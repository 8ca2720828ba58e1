package io.guanxi.crm.deal;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.IdempotencyKey;
import io.guanxi.crm.time.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Deals and contracts of the session's workspace, under the actor's rights; each is reached through its customer. */
public interface Deals {
    /**
     * Enters a deal; the customer's classes are decided again before the call returns.
     *
     * @throws io.guanxi.crm.shared.NotFoundException when the actor may not see the customer
     */
    DealView record(DealDraft draft);

    /** Like {@link #record(DealDraft)}; the same key with the same draft answers the first result again. */
    DealView record(DealDraft draft, IdempotencyKey key);

    /** Enters many deals; see {@link io.guanxi.crm.customer.Customers#registerAll}. */
    BulkReport recordAll(Iterator<DealDraft> drafts, BulkOptions options);

    /**
     * Completes an open deal: it counts from that day on, and the customer's classes are decided again before the call
     * returns. One that was completed on that day stays as it is.
     *
     * @param day when it was completed; it becomes the deal's day
     * @throws io.guanxi.crm.shared.RefusedException {@code deal-status-not-allowed} for a deal that was cancelled, or
     *     completed on another day
     */
    DealView complete(DealId id, LocalDate day);

    /**
     * Like {@link #complete(DealId, LocalDate)}.
     *
     * @param version the version that was read
     * @throws io.guanxi.crm.shared.StaleVersionException when the deal was changed since and is not completed already
     */
    DealView complete(DealId id, LocalDate day, long version);

    /** Calls a deal off, open or completed; it counts no more. One that was called off stays as it is. */
    DealView cancel(DealId id, String reason);

    /**
     * Like {@link #cancel(DealId, String)}.
     *
     * @param version the version that was read
     * @throws io.guanxi.crm.shared.StaleVersionException when the deal was changed since and is not cancelled already
     */
    DealView cancel(DealId id, String reason, long version);

    /** A customer's deals, latest first. */
    List<DealView> of(CustomerId customer);

    /** Enters a contract, or a further state of the contract of that number. */
    ContractView sign(ContractDraft draft);

    /** Enters many contracts; a contract that exists and is equal is unchanged. */
    BulkReport signAll(Iterator<ContractDraft> drafts, BulkOptions options);

    /** A customer's contracts, latest first. */
    List<ContractView> contractsOf(CustomerId customer);

    /** The figures of many customers at once as of any instant; customers out of sight are left out. */
    Map<CustomerId, DealMetrics> metrics(Collection<CustomerId> customers, Window window, Instant asOf);

    /** Like {@link #metrics(Collection, Window, Instant)} for several windows, in their order, with one look at the deals. */
    Map<CustomerId, List<DealMetrics>> metrics(Collection<CustomerId> customers, List<Window> windows, Instant asOf);
}

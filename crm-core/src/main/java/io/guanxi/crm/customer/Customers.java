package io.guanxi.crm.customer;

import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Query;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.IdempotencyKey;
import io.guanxi.crm.shared.Page;
import java.util.Iterator;

/**
 * The customers of the session's workspace, under the actor's rights. A customer that the actor may not see does not
 * exist for it: {@link io.guanxi.crm.shared.NotFoundException}.
 */
public interface Customers {
    /**
     * Enters a new customer; its number is allocated when the draft has none, its owner is the actor when the draft
     * names none.
     *
     * @throws io.guanxi.crm.shared.InvalidInputException with every violation at once
     * @throws io.guanxi.crm.shared.ForbiddenException when the actor may not create customers, when the draft says
     *     something of a field that creating does not demand and the actor may not edit on its own customers
     *     ({@code edit <field>}), or when it brings tags that the actor may not assign
     */
    CustomerView register(CustomerDraft draft);

    /** Like {@link #register(CustomerDraft)}; the same key with the same draft answers the first result again. */
    CustomerView register(CustomerDraft draft, IdempotencyKey key);

    /**
     * Enters many customers under {@link io.guanxi.crm.access.Right#IMPORT} alone; good rows are taken, each bad one is
     * reported. A row whose number (or identity) exists is
     * unchanged when equal and else refused as {@code exists-differs}. Running the same rows again changes nothing.
     *
     * <p>A number that comes within the next 4,500 rows is allocated to no row before it: for that the source is read up
     * to 5,000 rows ahead of what is written, whatever the options say of reading ahead, and those rows are held
     * meanwhile. A source that waits for what became of its earlier rows waits for ever.
     */
    BulkReport registerAll(Iterator<CustomerDraft> drafts, BulkOptions options);

    CustomerView get(CustomerId id);

    /** The customer of this number, which may be written in full width, as numbers are on intake; case counts. */
    CustomerView byNumber(String number);

    /**
     * A page of customers.
     *
     * @throws io.guanxi.crm.shared.ForbiddenException when the filter or the sort names a field that the actor may not
     *     read on every customer in sight
     */
    Page<CustomerView> search(Query<Customer> query);

    /** How many active customers pass, among those in sight. */
    long count(Filter<Customer> filter);

    /** The acts on existing customers. */
    CustomerActs acts();
}

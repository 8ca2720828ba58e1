package io.guanxi.crm.classification;

import io.guanxi.crm.customer.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The classes of customers with their reasons, under the actor's rights. */
public interface Classifications {
    /** The dimensions of the workspace, in their order. */
    List<Dimension> dimensions();

    /** The classes that hold now, by dimension; customers out of sight are left out. */
    Map<CustomerId, List<Classification>> of(Collection<CustomerId> customers);

    /**
     * The periods of one customer's classes in every dimension, oldest first, those of tag policies too. In each dimension
     * that there is the last one lasts; of one that is gone only those are told that had ended. Two changes at one instant
     * leave a period without length.
     */
    List<ClassPeriod> history(CustomerId customer);

    /**
     * What the policies in force decide for a customer as of the end of a day, without effect. Deals, contracts,
     * interactions and tags are taken as of that day by their business dates, however late they were entered, the status
     * from the history of statuses. Taken as they are today: the rest of the master data (industry, head count, partner
     * mark, core demands, opening values), deals that were cancelled since, and the policies themselves; what was stored
     * at the time is in {@link #history}.
     */
    List<Classification> asOf(CustomerId customer, LocalDate day);

    /** How many active customers have which class of a dimension, among those in sight; by class key. */
    Map<String, Long> counts(String dimension);

    /**
     * Decides again for every active customer; answers how many classes changed. A class that turns holds from then on, or
     * from where the one before began if that is later.
     *
     * @throws IllegalArgumentException when the instant lies in the future
     * @throws CustomersPassedOverException when a policy threw on some customers, after all others were decided
     */
    long reclassifyAll(Instant asOf);
}

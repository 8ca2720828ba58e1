package io.guanxi.crm.classification;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.shared.CrmException;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.WorkspaceId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A policy threw on some customers: they were passed over and stay due, so that the next sweep tries again. Thrown when
 * everything else had been done and committed; repeat nothing, correct the policy.
 */
public final class CustomersPassedOverException extends CrmException {
    /** The most customers that one exception names. */
    public static final int NAMED = 100;

    private static final long serialVersionUID = 1L;

    private final long done;
    private final long count;
    private final transient List<PassedOver> customers;

    /**
     * A customer for whom nothing was decided.
     *
     * @param policy the id of the policy that threw
     * @param thrown the simple name of what it threw
     */
    public record PassedOver(WorkspaceId workspace, CustomerId customer, String policy, int version, String thrown) {}

    /**
     * @param done what the call would have answered
     * @param count how many customers were passed over
     * @param customers the first {@value #NAMED} of them
     */
    public CustomersPassedOverException(long done, long count, List<PassedOver> customers) {
        super("customers-passed-over", text(count, customers));
        this.done = done;
        this.count = count;
        this.customers = List.copyOf(customers);
    }

    /** What the call would have answered had no policy thrown: what was done for the others. */
    public long done() {
        return done;
    }

    /** How many customers were passed over. */
    public long count() {
        return count;
    }

    /** The customers that were passed over, the first {@value #NAMED} of them. */
    public List<PassedOver> customers() {
        return customers;
    }

    private static Label text(long count, List<PassedOver> customers) {
        String policies = customers.stream()
                .map(each -> each.policy() + " v" + each.version())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return new Label(
                "策略 " + policies + " 在 " + count + " 个客户上抛出异常,这些客户未重新判定,其余已完成;请修正策略后再次执行",
                "the policies " + policies + " threw on " + count
                        + " customers, which were passed over; everything else is done. Correct the policies; the"
                        + " next sweep tries these customers again");
    }
}

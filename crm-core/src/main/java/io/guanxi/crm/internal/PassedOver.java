package io.guanxi.crm.internal;

import io.guanxi.crm.classification.CustomersPassedOverException;
import io.guanxi.crm.classification.PolicyFailedException;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works through customers in parts so that one on whom a policy throws keeps nobody waiting, and remembers who was passed
 * over. Logs ids alone. Not thread-safe.
 */
public final class PassedOver {
    private static final Logger LOG = LoggerFactory.getLogger(PassedOver.class);

    private final List<CustomersPassedOverException.PassedOver> named = new ArrayList<>();
    private final CrmStorage storage;
    private final Distance distance;
    private long count;

    /** @param storage whose units may be done again, or not: then nobody is passed over and the policy's failure surfaces */
    public PassedOver(CrmStorage storage) {
        this(storage, new Distance(gone -> {}));
    }

    /**
     * The same.
     *
     * @param distance told of all customers, those passed over too
     */
    public PassedOver(CrmStorage storage, Distance distance) {
        this.storage = storage;
        this.distance = distance;
    }

    /**
     * Does a part in one unit. Where a policy throws, the part is halved until the customers are found on whom it throws:
     * these are passed over.
     *
     * @param unit does what it is given, all or nothing, and answers how much was done
     */
    public long work(WorkspaceId workspace, List<CustomerId> part, ToLongFunction<List<CustomerId>> unit) {
        return work(workspace, part, unit, left -> {});
    }

    /**
     * The same.
     *
     * @param left told of each customer that was passed over
     */
    public long work(
            WorkspaceId workspace,
            List<CustomerId> part,
            ToLongFunction<List<CustomerId>> unit,
            Consumer<CustomerId> left) {
        try {
            long done = unit.applyAsLong(part);
            distance.add(part.size());
            return done;
        } catch (PolicyFailedException failed) {
            if (!storage.mayRepeat()) {
                throw failed;
            }
            if (part.size() < 2) {
                part.forEach(each -> note(workspace, each, failed));
                part.forEach(left);
                distance.add(part.size());
                return 0;
            }
        }
        int half = part.size() / 2;
        return work(workspace, part.subList(0, half), unit, left)
                + work(workspace, part.subList(half, part.size()), unit, left);
    }

    private void note(WorkspaceId workspace, CustomerId customer, PolicyFailedException failed) {
        count++;
        Throwable cause = failed.getCause();
        String thrown = (cause == null ? failed : cause).getClass().getSimpleName();
        if (named.size() < CustomersPassedOverException.NAMED) {
            named.add(new CustomersPassedOverException.PassedOver(
                    workspace, customer, failed.policy(), failed.version(), thrown));
        }
        LOG.warn(
                "the policy {} v{} threw {} on the customer {}, which was passed over",
                failed.policy(),
                failed.version(),
                thrown,
                customer.value());
    }

    /**
     * Answers what was done.
     *
     * @throws CustomersPassedOverException when somebody was passed over
     */
    public long answer(long done) {
        if (count > 0) {
            throw new CustomersPassedOverException(done, count, named);
        }
        return done;
    }

    /** Tells of those passed over beside another failure. */
    public void beside(RuntimeException failure) {
        if (count > 0) {
            failure.addSuppressed(new CustomersPassedOverException(0, count, named));
        }
    }
}

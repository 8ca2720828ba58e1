package io.guanxi.crm.internal.classification;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.internal.PassedOver;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.internal.access.Authorities;
import io.guanxi.crm.internal.access.Authority;
import io.guanxi.crm.shared.RecordState;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.ClassExpiry;
import io.guanxi.crm.storage.DueCustomer;
import io.guanxi.crm.storage.Position;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Decides again for many customers, a part in a unit: for all of them, or for those whom time alone has changed. */
public final class Reclassification {
    private static final int PART = 500;

    private final Runner runner;

    public Reclassification(Runner runner) {
        this.runner = runner;
    }

    /** Every active customer; answers how many classes changed. Those on whom a policy throws are left due. */
    public long all(WorkspaceId workspace, Instant asOf, PassedOver passed) {
        Authority sweep = Authorities.sweep(workspace);
        Filter<Customer> active = Filter.eq(CustomerFields.STATE, RecordState.ACTIVE);
        long changed = 0;
        Scan<Customer> scan = Scan.of(active, PART);
        List<CustomerId> part = ids(sweep, scan);
        while (!part.isEmpty()) {
            changed += passed.work(workspace, part, some -> decide(sweep, some, asOf), left -> markDue(sweep, left));
            Position last = new Position(List.of(), part.get(part.size() - 1).value());
            part = ids(sweep, scan.after(last));
        }
        return changed;
    }

    private List<CustomerId> ids(Authority sweep, Scan<Customer> scan) {
        return runner.look(
                sweep,
                look -> look.reader(CustomerRecords.CUSTOMERS).scan(scan).stream()
                        .map(found -> found.value().id())
                        .toList());
    }

    /**
     * Those with a class that holds no longer at that instant; the cost follows what is due. Answers how many changed.
     * Those on whom a policy throws stay due.
     */
    public long due(WorkspaceId workspace, Instant upTo, PassedOver passed) {
        Authority sweep = Authorities.sweep(workspace);
        long changed = 0;
        Scan<ClassExpiry> scan = new Scan<>(ClassExpiry.by(upTo), ClassExpiry.FIRST_COME, Optional.empty(), PART);
        List<ClassExpiry> part = due(sweep, scan);
        while (!part.isEmpty()) {
            List<CustomerId> customers =
                    part.stream().map(each -> new CustomerId(each.id())).toList();
            changed += passed.work(workspace, customers, some -> decideDue(sweep, some, upTo));
            ClassExpiry last = part.get(part.size() - 1);
            part = due(sweep, scan.after(Position.of(ClassExpiry.CLASS_EXPIRIES, scan.sort(), last)));
        }
        return changed;
    }

    private List<ClassExpiry> due(Authority sweep, Scan<ClassExpiry> scan) {
        return runner.look(
                sweep,
                look -> look.reader(ClassExpiry.CLASS_EXPIRIES).scan(scan).stream()
                        .map(Versioned::value)
                        .toList());
    }

    /**
     * A customer whose classes another act decided meanwhile, as of a later instant, is left as it is; so is one that a
     * bulk change marked due: it has its own turn.
     */
    private long decideDue(Authority sweep, List<CustomerId> customers, Instant upTo) {
        return runner.act(sweep, act -> {
            Map<UUID, Versioned<Customer>> locked = act.lock(customers);
            Set<UUID> still = act.reader(ClassExpiry.CLASS_EXPIRIES).findAll(locked.keySet()).values().stream()
                    .map(Versioned::value)
                    .filter(each -> !each.at().isAfter(upTo))
                    .map(ClassExpiry::id)
                    .collect(Collectors.toSet());
            still.removeAll(act.reader(DueCustomer.DUE_CUSTOMERS).findAll(still).keySet());
            locked.keySet().retainAll(still);
            return runner.settlement().settle(act, locked.values(), upTo);
        });
    }

    private long decide(Authority sweep, List<CustomerId> customers, Instant asOf) {
        return runner.act(
                sweep,
                act -> runner.settlement().settle(act, act.lock(customers).values(), asOf));
    }

    private void markDue(Authority sweep, CustomerId customer) {
        runner.act(sweep, act -> {
            act.lock(List.of(customer));
            act.markDue(List.of(customer));
            return customer;
        });
    }
}

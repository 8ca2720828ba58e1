package io.guanxi.crm.internal.classification;

import io.guanxi.crm.classification.Classification;
import io.guanxi.crm.classification.ClassificationFields;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerFields;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.PassedOver;
import io.guanxi.crm.internal.Runner;
import io.guanxi.crm.internal.access.Authorities;
import io.guanxi.crm.internal.access.Authority;
import io.guanxi.crm.shared.RecordState;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.DueCustomer;
import io.guanxi.crm.storage.Position;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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
        Optional<Position> after = Optional.empty();
        while (true) {
            Scan<Classification> scan = new Scan<>(
                    ClassificationFields.dueBy(upTo), Sort.by(ClassificationFields.HOLDS_UNTIL), after, PART);
            List<Versioned<Classification>> part = runner.look(
                    sweep,
                    look -> look.reader(ClassificationFields.CLASSIFICATIONS).scan(scan));
            if (part.isEmpty()) {
                return changed;
            }
            Map<CustomerId, List<UUID>> due = byCustomer(part);
            changed += passed.work(workspace, List.copyOf(due.keySet()), some -> decideDue(sweep, some, due, upTo));
            Classification last = part.get(part.size() - 1).value();
            after = Optional.of(Position.of(ClassificationFields.CLASSIFICATIONS, scan.sort(), last));
        }
    }

    private static Map<CustomerId, List<UUID>> byCustomer(List<Versioned<Classification>> due) {
        Map<CustomerId, List<UUID>> ids = new LinkedHashMap<>();
        due.forEach(each -> ids.computeIfAbsent(each.value().customer(), id -> new ArrayList<>())
                .add(each.value().id()));
        return ids;
    }

    /**
     * A customer whose classes another act decided meanwhile, as of a later instant, is left as it is; so is one that a
     * bulk change marked due: it has its own turn.
     */
    private long decideDue(Authority sweep, List<CustomerId> customers, Map<CustomerId, List<UUID>> due, Instant upTo) {
        List<UUID> ids = customers.stream()
                .flatMap(each -> due.getOrDefault(each, List.of()).stream())
                .toList();
        return runner.act(sweep, act -> {
            Map<UUID, Versioned<Customer>> locked = act.lock(customers);
            List<Versioned<Classification>> ended =
                    act.repository(ClassificationFields.CLASSIFICATIONS).lock(ids).values().stream()
                            .filter(each -> hasEnded(each.value(), upTo))
                            .toList();
            Settlement.rest(act, ended.stream().filter(this::isRetired).toList());
            Set<UUID> still = new LinkedHashSet<>();
            ended.stream()
                    .filter(each -> !isRetired(each))
                    .forEach(each -> still.add(each.value().customer().value()));
            still.removeAll(act.reader(DueCustomer.DUE_CUSTOMERS).findAll(still).keySet());
            locked.keySet().retainAll(still);
            return runner.settlement().settle(act, locked.values(), upTo);
        });
    }

    private static boolean hasEnded(Classification each, Instant upTo) {
        return each.holdsUntil() != null && !each.holdsUntil().isAfter(upTo);
    }

    /** Nobody decides for the dimension any more. */
    private boolean isRetired(Versioned<Classification> each) {
        return !runner.ports().rulebook().dimensionKeys().contains(each.value().dimension());
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

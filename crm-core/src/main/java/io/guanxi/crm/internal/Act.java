package io.guanxi.crm.internal;

import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.customer.CustomerRecords;
import io.guanxi.crm.customer.Relationship;
import io.guanxi.crm.event.DomainEvent;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.internal.access.Authority;
import io.guanxi.crm.settings.WorkspaceSettings;
import io.guanxi.crm.shared.ForbiddenException;
import io.guanxi.crm.shared.NotFoundException;
import io.guanxi.crm.storage.DueCustomer;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.storage.WriteUnit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One call of an actor that changes something: what is written through it is audited and announced, and the customers
 * whose facts it touched are decided again before it ends. A service supplies only the decision.
 */
public final class Act extends Look {
    private final WriteUnit unit;
    private final Ports ports;
    private final AuditTrail trail;
    private Instant now;
    private final List<DomainEvent> events = new ArrayList<>();
    private final Map<UUID, Versioned<Customer>> locked = new LinkedHashMap<>();
    private final Map<UUID, Versioned<Customer>> touched = new LinkedHashMap<>();
    private final Map<UUID, Versioned<Customer>> handedOver = new LinkedHashMap<>();

    Act(WriteUnit unit, Ports ports, Authority authority, WorkspaceSettings settings) {
        super(unit, authority, settings, ports.now());
        this.unit = unit;
        this.ports = ports;
        this.trail = new AuditTrail(ports.ids(), authority.signature(), this::now);
        this.now = super.now();
    }

    /** When the act began, or when it got the customers that it waited for: never before what others did to them. */
    @Override
    public Instant now() {
        return now;
    }

    public <T> Repository<T> repository(RecordType<T> type) {
        return unit.repository(type);
    }

    public UUID newId() {
        return ports.ids().next();
    }

    /**
     * The customer, locked until the act ends.
     *
     * @throws NotFoundException when it may not be seen
     * @throws ForbiddenException when it may be seen but the right does not reach it
     */
    @Override
    public Versioned<Customer> customer(CustomerId id, Right right) {
        Versioned<Customer> found = Optional.ofNullable(lock(List.of(id)).get(id.value()))
                .filter(each -> authority().reaches(Right.VIEW_CUSTOMERS, each.value()))
                .orElseThrow(() -> new NotFoundException("customer"));
        if (!authority().reaches(right, found.value())) {
            throw new ForbiddenException(right.key());
        }
        return found;
    }

    /** Those of these customers that exist, locked until the act ends; rights are the caller's to check. */
    public Map<UUID, Versioned<Customer>> lock(Collection<CustomerId> ids) {
        List<UUID> missing = ids.stream()
                .map(CustomerId::value)
                .filter(id -> !locked.containsKey(id))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            locked.putAll(repository(CustomerRecords.CUSTOMERS).lock(missing));
            Instant got = ports.now();
            now = got.isAfter(now) ? got : now;
        }
        Map<UUID, Versioned<Customer>> asked = new LinkedHashMap<>();
        ids.forEach(id -> {
            Versioned<Customer> found = locked.get(id.value());
            if (found != null) {
                asked.put(id.value(), found);
            }
        });
        return asked;
    }

    /** Adds records, audited as belonging to their customers. */
    public <T> void insert(RecordType<T> type, List<T> records, Trace<T> trace) {
        records.forEach(each -> Storable.require(type, each));
        insertStorable(type, records, trace);
    }

    /** Like {@link #insert}, for records of which the caller made sure that they have no {@link Storable#violations}. */
    <T> void insertStorable(RecordType<T> type, List<T> records, Trace<T> trace) {
        if (!records.isEmpty()) {
            repository(type).insertAll(records);
            records.forEach(each -> trail.created(type, each, trace));
        }
    }

    /** Writes a record over the version read, audited field by field; answers it with its new version. */
    public <T> Versioned<T> update(RecordType<T> type, Versioned<T> before, T after, Trace<T> trace) {
        if (after.equals(before.value())) {
            return before;
        }
        Storable.require(type, after);
        Storable.requireText("reason", trace.reason());
        repository(type).updateAll(List.of(before.with(after)));
        trail.changed(type, before, after, trace);
        return new Versioned<>(after, before.version() + 1);
    }

    /** Like {@link #update} for many records at once. */
    public <T> void updateAll(RecordType<T> type, List<Versioned<T>> before, List<T> after, Trace<T> trace) {
        List<Versioned<T>> changed = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!after.get(i).equals(before.get(i).value())) {
                changed.add(before.get(i).with(after.get(i)));
                trail.changed(type, before.get(i), after.get(i), trace);
            }
        }
        repository(type).updateAll(changed);
    }

    /** Like {@link #update}, for a customer locked by this act. */
    public Versioned<Customer> updateCustomer(Versioned<Customer> before, Customer after, Trace<Customer> trace) {
        Versioned<Customer> written = update(CustomerRecords.CUSTOMERS, before, after, trace);
        locked.put(after.id().value(), written);
        touched.computeIfPresent(after.id().value(), (id, old) -> written);
        Relationship was = before.value().relationship();
        Relationship is = after.relationship();
        if (!was.owner().equals(is.owner()) || !was.collaborators().equals(is.collaborators())) {
            handedOver.put(after.id().value(), written);
        }
        return written;
    }

    /** A fact of this customer changed: its derived state is decided again before the act ends. */
    public void touch(Versioned<Customer> customer) {
        touched.put(customer.value().id().value(), customer);
    }

    /**
     * Facts of these customers changed, which this act has locked: their derived state is decided again by whoever settles
     * what is due.
     */
    public void markDue(Collection<CustomerId> customers) {
        Repository<DueCustomer> due = repository(DueCustomer.DUE_CUSTOMERS);
        Set<UUID> missing =
                customers.stream().map(CustomerId::value).collect(Collectors.toCollection(LinkedHashSet::new));
        missing.removeAll(due.findAll(missing).keySet());
        due.insertAll(missing.stream().map(id -> new DueCustomer(id, now())).toList());
    }

    /** Announces what happened to a customer, once the act has been committed. */
    public void announce(String type, CustomerId customer, UUID subject, Instant occurredAt, Map<String, String> more) {
        announce(type, Optional.of(customer.value()), subject, occurredAt, more);
    }

    /** Announces what happened now to a record of no customer, once the act has been committed. */
    public void announce(String type, UUID subject, Map<String, String> more) {
        announce(type, Optional.empty(), subject, now(), more);
    }

    private void announce(
            String type, Optional<UUID> customer, UUID subject, Instant occurredAt, Map<String, String> more) {
        events.add(new DomainEvent(
                newId(),
                type,
                authority().workspace(),
                customer,
                subject,
                occurredAt,
                now(),
                authority().user(),
                more));
    }

    Map<UUID, Versioned<Customer>> touched() {
        return touched;
    }

    /** Those whose owner or collaborators the act changed. */
    Map<UUID, Versioned<Customer>> handedOver() {
        return handedOver;
    }

    /** Writes what the act gathered; the last thing that happens in its unit. */
    void finish() {
        if (!trail.entries().isEmpty()) {
            repository(io.guanxi.crm.audit.AuditFields.AUDIT).insertAll(trail.entries());
        }
        ports.announcer().append(unit, events, ports.ids());
    }
}

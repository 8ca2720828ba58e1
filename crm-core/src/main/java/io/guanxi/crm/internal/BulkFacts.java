package io.guanxi.crm.internal;

import io.guanxi.crm.access.Actor;
import io.guanxi.crm.access.Right;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.internal.CustomerDoor.Named;
import io.guanxi.crm.shared.BulkOptions;
import io.guanxi.crm.shared.BulkReport;
import io.guanxi.crm.shared.Label;
import io.guanxi.crm.shared.RowOutcome;
import io.guanxi.crm.shared.Violation;
import io.guanxi.crm.storage.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Enters many records that belong to customers: a batch in a unit, the customers marked due in the same unit, and all of
 * them settled before the intake returns. After a crash in between the sweep settles what is still due.
 */
public final class BulkFacts<D, R> {
    private static final int BATCH = 1_000;

    private final Runner runner;
    private final Actor actor;
    private final Kind<D, R> kind;

    public BulkFacts(Runner runner, Actor actor, Kind<D, R> kind) {
        this.runner = runner;
        this.actor = actor;
        this.kind = kind;
    }

    /** What the intake has to know of the kind of record. */
    public interface Kind<D, R> {
        RecordType<R> type();

        /** What entering one needs; an import stands for it. */
        Right right();

        Named customer(D draft);

        /** What is wrong with the draft, whoever its customer is. */
        List<Violation> violations(D draft, Look look, boolean replay);

        /** The id that the draft's record has when it is there already, or a fresh one. */
        UUID id(D draft, CustomerId customer, Act act);

        R record(D draft, UUID id, CustomerId customer, Act act);

        CustomerId customerOf(R record);

        /** Whether a record that is there says the same. */
        boolean isSame(R there, R fresh);

        /** The business time of a new record; recorded it is now. */
        Instant occurredAt(R record, Act act);

        /** What is announced of a new record. */
        String eventType();
    }

    /** Enters all rows and settles the customers they touched. */
    public BulkReport run(Iterator<D> drafts, BulkOptions options) {
        runner.look(actor, look -> {
            look.authority().needEverywhere(Right.IMPORT);
            return null;
        });
        BulkReport report;
        try {
            report = new BulkRun<D>(options, BATCH, runner.ports().storage())
                    .run(drafts, (first, rows) -> runner.act(actor, act -> write(act, first, rows, options)));
        } catch (RuntimeException broken) {
            settleAfter(broken);
            throw broken;
        }
        if (!options.settleLater()) {
            runner.settleDue(actor.workspace(), new PassedOver(runner.ports().storage()));
        }
        return report;
    }

    /** The source of the rows broke off: what was taken until then is settled all the same, as far as the storage works. */
    private void settleAfter(RuntimeException broken) {
        try {
            runner.settleDue(actor.workspace(), new PassedOver(runner.ports().storage()));
        } catch (RuntimeException left) {
            broken.addSuppressed(left);
        }
    }

    private List<RowOutcome> write(Act act, long first, List<D> rows, BulkOptions options) {
        Map<Long, RowOutcome> outcomes = new HashMap<>();
        Map<Long, D> good = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Violation> violations = kind.violations(rows.get(i), act, options.replay());
            if (violations.isEmpty()) {
                good.put(first + i, rows.get(i));
            } else {
                outcomes.put(first + i, new RowOutcome.Refused(first + i, violations));
            }
        }
        insert(act, records(act, good, outcomes), outcomes);
        return BulkRun.inOrder(outcomes);
    }

    /** The records of the rows whose customer is there; the others are refused. */
    private Map<Long, R> records(Act act, Map<Long, D> rows, Map<Long, RowOutcome> outcomes) {
        List<Named> named =
                rows.values().stream().map(kind::customer).distinct().toList();
        Map<Named, Versioned<Customer>> customers = CustomerDoor.many(act, named, Right.VIEW_CUSTOMERS);
        Map<Long, R> records = new LinkedHashMap<>();
        rows.forEach((row, draft) -> {
            Versioned<Customer> customer = customers.get(kind.customer(draft));
            if (customer == null) {
                outcomes.put(row, new RowOutcome.Refused(row, List.of(CustomerDoor.unknown())));
            } else {
                CustomerId id = customer.value().id();
                R record = kind.record(draft, kind.id(draft, id, act), id, act);
                List<Violation> violations = Storable.violations(kind.type(), record);
                if (violations.isEmpty()) {
                    records.put(row, record);
                } else {
                    outcomes.put(row, new RowOutcome.Refused(row, violations));
                }
            }
        });
        return records;
    }

    private void insert(Act act, Map<Long, R> candidates, Map<Long, RowOutcome> outcomes) {
        RecordType<R> type = kind.type();
        Map<UUID, R> there = new HashMap<>();
        act.reader(type)
                .findAll(candidates.values().stream().map(type::idOf).toList())
                .forEach((id, found) -> there.put(id, found.value()));
        List<R> fresh = new ArrayList<>();
        candidates.forEach((row, record) -> {
            R known = there.putIfAbsent(type.idOf(record), record);
            if (known == null) {
                fresh.add(record);
                outcomes.put(row, new RowOutcome.Accepted(row, type.idOf(record)));
            } else if (kind.isSame(known, Unread.filledIn(type, record, known, act.authority()))) {
                outcomes.put(row, new RowOutcome.Unchanged(row, type.idOf(known)));
            } else {
                outcomes.put(row, new RowOutcome.Refused(row, List.of(differs())));
            }
        });
        act.insertStorable(type, fresh, Trace.of(kind::customerOf).at(record -> kind.occurredAt(record, act)));
        fresh.forEach(record -> act.announce(
                kind.eventType(), kind.customerOf(record), type.idOf(record), kind.occurredAt(record, act), Map.of()));
        act.markDue(fresh.stream().map(kind::customerOf).toList());
    }

    private static Violation differs() {
        return new Violation("identity", "exists-differs", new Label("记录已存在且内容不同", "the record exists and differs"));
    }
}

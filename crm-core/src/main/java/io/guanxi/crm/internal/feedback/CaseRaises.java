package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.FeedbackPolicy;
import io.guanxi.crm.feedback.workflow.CaseEvent;
import io.guanxi.crm.feedback.workflow.Happening;
import io.guanxi.crm.feedback.workflow.Priority;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Act;
import io.guanxi.crm.internal.classification.Dependent;
import io.guanxi.crm.storage.Versioned;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Raises the priority of open cases when their customer's class has risen; nothing but a person lowers it. */
public final class CaseRaises implements Dependent {
    private static final String CLASS = "class:";

    private final FeedbackPolicy policy;

    public CaseRaises(FeedbackPolicy policy) {
        this.policy = policy;
    }

    @Override
    public void classesDecided(Act act, Collection<Versioned<Customer>> customers) {
        Map<UUID, Customer> byId = new LinkedHashMap<>();
        customers.forEach(each -> byId.put(each.value().id().value(), each.value()));
        Filter<FeedbackCase> open =
                Filter.in(FeedbackFields.CUSTOMER, byId.keySet()).and(Filter.eq(FeedbackFields.OPEN, true));
        List<Versioned<FeedbackCase>> rows = act.all(FeedbackFields.CASES, open, Sort.byId());
        if (rows.isEmpty()) {
            return;
        }
        Map<UUID, ValueClass.Held> values = ValueClass.stored(act, customersOf(rows, byId));
        List<Versioned<FeedbackCase>> rising = rows.stream()
                .filter(row -> priority(row.value(), held(row.value().customer(), values))
                        .isAbove(row.value().standing().priority()))
                .toList();
        CaseLedger ledger = new CaseLedger(act, policy.steps());
        new CaseFiles(policy)
                .of(act, rising)
                .values()
                .forEach(file -> raise(ledger, file, held(file.row().customer(), values)));
        ledger.write();
    }

    @Override
    public void keepersChanged(Act act, Collection<Versioned<Customer>> customers) {
        CaseReach.follow(act, customers);
    }

    /** A case that was just opened, or opened again, raised when the class rose since its instant or while it was closed. */
    CaseFile raised(CaseLedger ledger, CaseFile file, Customer customer) {
        return raise(ledger, file, held(file.row().customer(), ValueClass.stored(ledger.act(), List.of(customer))));
    }

    private static List<Customer> customersOf(List<Versioned<FeedbackCase>> rows, Map<UUID, Customer> byId) {
        return rows.stream()
                .map(row -> row.value().customer().value())
                .distinct()
                .map(id -> Objects.requireNonNull(byId.get(id)))
                .toList();
    }

    private Priority priority(FeedbackCase row, ValueClass.Held held) {
        return policy.priorities().decide(row.intake().type(), held.key());
    }

    private static ValueClass.Held held(CustomerId customer, Map<UUID, ValueClass.Held> values) {
        return Objects.requireNonNull(values.get(customer.value()));
    }

    private CaseFile raise(CaseLedger ledger, CaseFile file, ValueClass.Held held) {
        Priority priority = priority(file.row(), held);
        if (!priority.isAbove(file.story().priority()) || isKnown(ledger, file, held, priority)) {
            return file;
        }
        Happening raised = Happening.prioritised(priority, CLASS + held.key(), null);
        return ledger.add(file, raised, ledger.act().now(), Passing.TIME);
    }

    /** Whether a person has set the priority and the class has not risen since. */
    private boolean isKnown(CaseLedger ledger, CaseFile file, ValueClass.Held held, Priority priority) {
        List<CaseEvent> set = file.story().events().stream()
                .filter(event -> event.what().priority() != null)
                .toList();
        CaseEvent last = set.get(set.size() - 1);
        return !causeOf(last).startsWith(CLASS)
                && !priority.isAbove(
                        policy.priorities().decide(file.row().intake().type(), before(ledger, file, held, set)));
    }

    /** The class that a person who set the priority knew of; for a strategic partner the last one that decided. */
    private static String before(CaseLedger ledger, CaseFile file, ValueClass.Held held, List<CaseEvent> set) {
        if (held.since().isAfter(set.get(set.size() - 1).at())) {
            return ValueClass.before(ledger.act(), file.row().customer());
        }
        return held.partner()
                ? set.stream()
                        .map(CaseRaises::causeOf)
                        .filter(cause -> cause.startsWith(CLASS))
                        .reduce((earlier, later) -> later)
                        .map(cause -> cause.substring(CLASS.length()))
                        .orElse(held.key())
                : held.key();
    }

    private static String causeOf(CaseEvent event) {
        return Objects.requireNonNullElse(event.what().code(), "");
    }
}

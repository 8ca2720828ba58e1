package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.feedback.FeedbackCase;
import io.guanxi.crm.feedback.FeedbackFields;
import io.guanxi.crm.feedback.FeedbackPolicy;
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
        Map<UUID, String> values = ValueClass.stored(act, customersOf(rows, byId));
        List<Versioned<FeedbackCase>> rising = rows.stream()
                .filter(row ->
                        priority(row, values).isAbove(row.value().standing().priority()))
                .toList();
        CaseLedger ledger = new CaseLedger(act, policy.steps());
        new CaseFiles(policy).of(act, rising).values().forEach(file -> raise(ledger, file, values));
        ledger.write();
    }

    private static List<Customer> customersOf(List<Versioned<FeedbackCase>> rows, Map<UUID, Customer> byId) {
        return rows.stream()
                .map(row -> row.value().customer().value())
                .distinct()
                .map(id -> Objects.requireNonNull(byId.get(id)))
                .toList();
    }

    private Priority priority(Versioned<FeedbackCase> row, Map<UUID, String> values) {
        return policy.priorities()
                .decide(row.value().intake().type(), value(row.value().customer(), values));
    }

    private static String value(CustomerId customer, Map<UUID, String> values) {
        return Objects.requireNonNull(values.get(customer.value()));
    }

    private void raise(CaseLedger ledger, CaseFile file, Map<UUID, String> values) {
        String value = value(file.row().customer(), values);
        Priority priority = policy.priorities().decide(file.row().intake().type(), value);
        Happening raised = Happening.prioritised(priority, "class:" + value, null);
        ledger.add(file, raised, ledger.act().now(), Passing.TIME);
    }
}

package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.classification.ClassPeriod;
import io.guanxi.crm.classification.ClassPeriodFields;
import io.guanxi.crm.classification.Classification;
import io.guanxi.crm.classification.ClassificationFields;
import io.guanxi.crm.classification.Classifier;
import io.guanxi.crm.classification.Dimension;
import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Rulebook;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How valuable a customer is where priorities are concerned: its value class, a strategic partner being strategic. */
final class ValueClass {
    private static final String DIMENSION = "value";
    private static final String STRATEGIC = "strategic";

    private ValueClass() {}

    /** As of the profile's instant. */
    static String of(Rulebook rulebook, Profile profile, Customer customer) {
        if (customer.relationship().strategicPartner()) {
            return STRATEGIC;
        }
        return rulebook.policies().stream()
                .filter(policy -> policy.dimension().equals(DIMENSION))
                .findFirst()
                .map(policy -> Classifier.evaluate(policy, profile).classKey())
                .orElse(Dimension.UNCLASSIFIED);
    }

    /**
     * A stored class.
     *
     * @param since when the customer came to have it; the earliest instant for a strategic partner, or without a class
     */
    record Held(String key, Instant since, boolean partner) {}

    /** As the stored classes say. */
    static Map<UUID, Held> stored(Look look, Collection<Customer> customers) {
        Map<UUID, Versioned<Classification>> rows = look.reader(ClassificationFields.CLASSIFICATIONS)
                .findAll(customers.stream().map(each -> idOf(each.id())).toList());
        Map<UUID, Held> classes = new HashMap<>();
        customers.forEach(each -> {
            Versioned<Classification> row = rows.get(idOf(each.id()));
            Held held = row == null
                    ? new Held(Dimension.UNCLASSIFIED, Instant.MIN, false)
                    : new Held(row.value().classKey(), row.value().since(), false);
            boolean partner = each.relationship().strategicPartner();
            classes.put(each.id().value(), partner ? new Held(STRATEGIC, Instant.MIN, true) : held);
        });
        return classes;
    }

    /** The stored class before the last change of it. */
    static String before(Look look, CustomerId customer) {
        Filter<ClassPeriod> own = Filter.eq(ClassPeriodFields.CUSTOMER, customer.value())
                .and(Filter.eq(ClassPeriodFields.DIMENSION, DIMENSION));
        Scan<ClassPeriod> last = Scan.of(own, 1).sorted(Sort.byDescending(ClassPeriodFields.SINCE));
        return look.reader(ClassPeriodFields.CLASS_PERIODS).scan(last).stream()
                .findFirst()
                .map(found -> found.value().classKey())
                .orElse(Dimension.UNCLASSIFIED);
    }

    private static UUID idOf(CustomerId customer) {
        return Classification.idOf(customer, DIMENSION);
    }
}

package io.guanxi.crm.internal.feedback;

import io.guanxi.crm.classification.Classification;
import io.guanxi.crm.classification.ClassificationFields;
import io.guanxi.crm.classification.Classifier;
import io.guanxi.crm.classification.Dimension;
import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.Rulebook;
import io.guanxi.crm.storage.Versioned;
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

    /** As the stored classes say. */
    static Map<UUID, String> stored(Look look, Collection<Customer> customers) {
        Map<UUID, Versioned<Classification>> rows = look.reader(ClassificationFields.CLASSIFICATIONS)
                .findAll(customers.stream().map(each -> idOf(each.id())).toList());
        Map<UUID, String> classes = new HashMap<>();
        customers.forEach(each -> {
            Versioned<Classification> row = rows.get(idOf(each.id()));
            String stored = row == null ? Dimension.UNCLASSIFIED : row.value().classKey();
            classes.put(each.id().value(), each.relationship().strategicPartner() ? STRATEGIC : stored);
        });
        return classes;
    }

    private static UUID idOf(CustomerId customer) {
        return Classification.idOf(customer, DIMENSION);
    }
}

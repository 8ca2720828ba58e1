package io.guanxi.crm.internal.classification;

import io.guanxi.crm.classification.profile.Profile;
import io.guanxi.crm.customer.Customer;
import io.guanxi.crm.customer.CustomerStatus;
import io.guanxi.crm.customer.StatusChange;
import io.guanxi.crm.internal.Look;
import io.guanxi.crm.internal.OpeningSteps;
import io.guanxi.crm.internal.Rulebook;
import io.guanxi.crm.storage.Versioned;
import java.time.Instant;
import java.util.List;

/** What policies would have seen of a customer at another instant, as far as history tells. */
final class PastProfile {
    private PastProfile() {}

    /** The profile as of an instant, with the status of that instant. */
    static Profile of(Look look, Rulebook rulebook, Versioned<Customer> customer, Instant asOf) {
        Profile profile = FactsReader.profile(look, rulebook, customer, asOf);
        CustomerStatus status = status(look, customer.value(), asOf);
        return profile.with(profile.customer().withStatus(status.key()));
    }

    /** The status that a customer had; before its first one, that one. */
    private static CustomerStatus status(Look look, Customer customer, Instant asOf) {
        CustomerStatus status = customer.relationship().status();
        if (!customer.stamp().statusSince().isAfter(asOf)) {
            return status;
        }
        List<StatusChange> steps = OpeningSteps.statuses(look, customer);
        for (int i = steps.size() - 1; i >= 0; i--) {
            StatusChange step = steps.get(i);
            status = step.to();
            if (!step.at().isAfter(asOf)) {
                break;
            }
        }
        return status;
    }
}

package io.guanxi.crm.classification;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.shared.Label;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The class that a policy gives a customer, and why.
 *
 * @param dimension the dimension's key
 * @param classKey the class's key
 */
public record Verdict(String dimension, String classKey, Grounds grounds) {

    /** The id of the policy that decided. */
    public String policy() {
        return grounds.policy();
    }

    /** The version of the policy that decided. */
    public int version() {
        return grounds.version();
    }

    /** Which rule decided. */
    public String reasonCode() {
        return grounds.reason().code();
    }

    /** The reason in words, with the figures; made at each call. */
    public Label reason() {
        return grounds.text();
    }

    /** What the policy read, name to value; made at each call. */
    public Map<String, String> inputs() {
        return grounds.inputs().asMap();
    }

    /** The first instant at which time alone can change the class, exclusive; empty when time alone never does. */
    public Optional<Instant> holdsUntil() {
        return Optional.ofNullable(grounds.holdsUntil());
    }

    /**
     * The record to be kept of this verdict.
     *
     * @param asOf the instant of the profile
     * @param since business time since when the customer has this class
     */
    public Classification of(CustomerId customer, Instant asOf, Instant since) {
        return new Classification(
                Classification.idOf(customer, dimension),
                customer,
                dimension,
                classKey,
                policy(),
                version(),
                reasonCode(),
                reason(),
                inputs(),
                asOf,
                since,
                grounds.holdsUntil());
    }

    /** The figures stay out of texts. */
    @Override
    public String toString() {
        return "Verdict[" + dimension + "=" + classKey + " by " + policy() + " v" + version() + ", " + reasonCode()
                + "]";
    }
}

package io.guanxi.crm.classification;

import io.guanxi.crm.customer.CustomerId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer entered a class of a dimension. The changes of a customer and a dimension in the order of
 * {@code effectiveAt} answer which class it had at any instant, and why.
 *
 * @param fromClass the class left; null for the first classification
 * @param toClass the class entered
 * @param policy the id of the policy that decided
 * @param reasonCode which rule of the policy decided
 * @param inputs what the policy read; see {@link Classification#inputs()}
 * @param effectiveAt business time from which the class counts
 * @param recordedAt when it was written
 */
public record ClassChange(
        UUID id,
        CustomerId customer,
        String dimension,
        @Nullable String fromClass,
        String toClass,
        String policy,
        long version,
        String reasonCode,
        Map<String, String> inputs,
        Instant effectiveAt,
        Instant recordedAt) {
    public ClassChange {
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }

    /** The figures stay out of texts. */
    @Override
    public String toString() {
        return "ClassChange[" + customer + " " + dimension + ": " + fromClass + " -> " + toClass + "]";
    }
}

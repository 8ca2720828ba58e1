package io.guanxi.crm.classification;

import io.guanxi.crm.customer.CustomerId;
import io.guanxi.crm.shared.ChildIds;
import io.guanxi.crm.shared.Label;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The class that a customer has in one dimension, with what decided it. There is at most one for a customer and a
 * dimension; what was before stands in {@link ClassPeriod}.
 *
 * @param id always {@link #idOf} of the customer and the dimension
 * @param dimension the dimension's key
 * @param classKey the class's key, {@link Dimension#UNCLASSIFIED} where facts are missing
 * @param policy the id of the policy that decided
 * @param version the policy's version
 * @param reasonCode which rule of the policy decided; stable
 * @param reason the same in words, with the figures
 * @param inputs what the policy read, name to value; figures, dates and keys, never a personal value
 * @param asOf the instant the facts were looked at
 * @param since business time since when the customer has this class
 * @param holdsUntil the first instant at which time alone can change it, exclusive; null when time alone never does.
 *     Of an archived customer or a retired dimension, for which nobody decides, it may have passed
 */
public record Classification(
        UUID id,
        CustomerId customer,
        String dimension,
        String classKey,
        String policy,
        long version,
        String reasonCode,
        Label reason,
        Map<String, String> inputs,
        Instant asOf,
        Instant since,
        @Nullable Instant holdsUntil) {
    public Classification {
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }

    /** The id of the classification of a customer in a dimension: the same for the same two, for ever. */
    public static UUID idOf(CustomerId customer, String dimension) {
        return ChildIds.of(customer.value(), "classification", dimension);
    }

    /** The figures stay out of texts. */
    @Override
    public String toString() {
        return "Classification[" + customer + " " + dimension + "=" + classKey + "]";
    }
}

package io.guanxi.crm.classification;

import io.guanxi.crm.customer.CustomerId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time during which a customer had one class of a dimension without a break. The periods of a customer and a dimension,
 * oldest first, follow upon each other without a gap and answer which class it had at any instant since the first
 * decision, and why. Those that ended are stored; the present one is read from the {@link Classification}.
 *
 * @param policy the id of the policy that decided last within the period
 * @param version that policy's version
 * @param reasonCode which rule of the policy decided
 * @param inputs what the policy read; see {@link Classification#inputs()}
 * @param since business time from which the class counted
 * @param until business time from which another class counted, exclusive; null for the present period
 * @param endedAt when its end was written; null for the present period
 */
public record ClassPeriod(
        UUID id,
        CustomerId customer,
        String dimension,
        String classKey,
        String policy,
        long version,
        String reasonCode,
        Map<String, String> inputs,
        Instant since,
        @Nullable Instant until,
        @Nullable Instant endedAt) {
    public ClassPeriod {
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }

    /** The period that lasts. */
    public static ClassPeriod present(Classification now) {
        return of(now.id(), now, null, null);
    }

    /**
     * The period of a class that another one follows.
     *
     * @param until business time from which the other counts
     * @param endedAt when that is written
     */
    public static ClassPeriod ended(UUID id, Classification last, Instant until, Instant endedAt) {
        return of(id, last, until, endedAt);
    }

    private static ClassPeriod of(UUID id, Classification last, @Nullable Instant until, @Nullable Instant endedAt) {
        return new ClassPeriod(
                id,
                last.customer(),
                last.dimension(),
                last.classKey(),
                last.policy(),
                last.version(),
                last.reasonCode(),
                last.inputs(),
                last.since(),
                until,
                endedAt);
    }

    /** The figures stay out of texts. */
    @Override
    public String toString() {
        return "ClassPeriod[" + customer + " " + dimension + "=" + classKey + " " + since + "/" + until + "]";
    }
}

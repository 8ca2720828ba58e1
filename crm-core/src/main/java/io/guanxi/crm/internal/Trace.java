package io.guanxi.crm.internal;

import io.guanxi.crm.customer.CustomerId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the audit trail keeps of a change beside the values.
 *
 * @param customer whose record it is
 * @param occurredAt business time; empty for the clock's now
 * @param reason as given, or empty
 */
public record Trace<T>(
        Function<T, Optional<CustomerId>> customer, Function<T, Optional<Instant>> occurredAt, String reason) {
    /** A record of this customer, changed now, without a reason. */
    public static <T> Trace<T> of(Function<T, CustomerId> customer) {
        return new Trace<>(customer.andThen(Optional::of), record -> Optional.empty(), "");
    }

    /** A record of no customer. */
    public static <T> Trace<T> apart() {
        return new Trace<>(record -> Optional.empty(), record -> Optional.empty(), "");
    }

    public Trace<T> at(Instant when) {
        return at(record -> when);
    }

    /** Every record at its own business time. */
    public Trace<T> at(Function<T, Instant> when) {
        return new Trace<>(customer, when.andThen(Optional::of), reason);
    }

    public Trace<T> because(String why) {
        return new Trace<>(customer, occurredAt, why);
    }
}

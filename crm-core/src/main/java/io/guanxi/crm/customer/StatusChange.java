package io.guanxi.crm.customer;

import io.guanxi.crm.shared.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step in a customer's life cycle.
 *
 * @param id the customer's for the opening value
 * @param from null for the opening value
 * @param reasonCode stable code, for example {@code price}; {@code opening} for the opening value
 * @param reason in words; empty when the code says all
 * @param at business time
 */
public record StatusChange(
        UUID id,
        CustomerId customer,
        @Nullable CustomerStatus from,
        CustomerStatus to,
        String reasonCode,
        String reason,
        UserId by,
        Instant at,
        Instant recordedAt) {
    @Override
    public String toString() {
        return "StatusChange[" + customer + " " + from + " -> " + to + "]";
    }
}

package io.guanxi.crm.customer;

import io.guanxi.crm.shared.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One hand-over of a customer.
 *
 * @param id the customer's for the first owner
 * @param from null for the first owner
 * @param reason in words; empty for the first owner
 * @param at business time
 */
public record OwnerChange(
        UUID id,
        CustomerId customer,
        @Nullable UserId from,
        UserId to,
        String reason,
        UserId by,
        Instant at,
        Instant recordedAt) {
    @Override
    public String toString() {
        return "OwnerChange[" + customer + "]";
    }
}

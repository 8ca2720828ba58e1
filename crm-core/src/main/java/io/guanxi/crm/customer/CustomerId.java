package io.guanxi.crm.customer;

import java.util.UUID;

/** The id of a customer, the same for ever, also after a merge. */
public record CustomerId(UUID value) {
    public static CustomerId of(UUID value) {
        return new CustomerId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package io.guanxi.crm.customer;

import org.jspecify.annotations.Nullable;

/**
 * A postal address.
 *
 * @param use what it is for, for example 办公 or 收货; null when not said
 * @param text the whole address as written
 */
public record Address(@Nullable String use, String text) {
    @Override
    public String toString() {
        return "Address[***]";
    }
}

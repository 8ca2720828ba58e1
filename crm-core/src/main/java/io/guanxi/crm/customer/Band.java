package io.guanxi.crm.customer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure known exactly or as a band, both ends included; at least one end is known.
 *
 * @param from the least value; null when open
 * @param to the greatest value; null when open
 */
public record Band(@Nullable BigDecimal from, @Nullable BigDecimal to) {
    public Band {
        if (from == null && to == null) {
            throw new IllegalArgumentException("a band has at least one end");
        }
        if (from != null && to != null && from.compareTo(to) > 0) {
            throw new IllegalArgumentException("a band begins before it ends");
        }
        boolean exact = from != null && to != null && from.compareTo(to) == 0;
        from = from == null ? null : io.guanxi.crm.shared.Money.canonical(from);
        to = exact ? from : to == null ? null : io.guanxi.crm.shared.Money.canonical(to);
    }

    /** A figure known exactly. */
    public static Band exactly(BigDecimal value) {
        return new Band(value, value);
    }

    /** A figure known exactly. */
    public static Band exactly(long value) {
        return exactly(BigDecimal.valueOf(value));
    }

    /** The band of these ends, or null when both are unknown. */
    public static @Nullable Band between(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        return from == null && to == null ? null : new Band(from, to);
    }
}

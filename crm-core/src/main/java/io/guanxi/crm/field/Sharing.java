package io.guanxi.crm.field;

import org.jspecify.annotations.Nullable;

/** Has equal values that many records carry kept once. Only immutable values may be shared. */
public interface Sharing {
    /** A value equal to this one that may serve many records. */
    <V> V one(V value);

    /** The same; null for null. */
    default <V> @Nullable V orNull(@Nullable V value) {
        return value == null ? null : one(value);
    }
}

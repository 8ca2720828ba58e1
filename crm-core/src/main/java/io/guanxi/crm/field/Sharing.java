package io.guanxi.crm.field;

import org.jspecify.annotations.Nullable;

/** Has equal values that many records carry kept once. Only immutable values may be shared. */
public interface Sharing {
    /** A value equal to this one that may serve many records; null for null. */
    <V extends @Nullable Object> V one(V value);
}

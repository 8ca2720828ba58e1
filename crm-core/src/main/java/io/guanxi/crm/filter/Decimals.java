package io.guanxi.crm.filter;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;

/** The one form of the decimals in filters, at least two decimals and no further zeros, so that equal filters are equal. */
final class Decimals {
    private Decimals() {}

    static BigDecimal canonical(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        return shortest.scale() < 2 ? shortest.setScale(2) : shortest;
    }

    /** The value in its one form, if it is a decimal. */
    @SuppressWarnings("unchecked") // a decimal takes the place of a decimal
    static <V> V same(V value) {
        return value instanceof BigDecimal decimal ? (V) canonical(decimal) : value;
    }

    /** The values in their one form, in their order. */
    static <V> Set<V> same(Set<V> values) {
        Set<V> all = new LinkedHashSet<>();
        values.forEach(each -> all.add(Decimals.<V>same(each)));
        return all;
    }
}

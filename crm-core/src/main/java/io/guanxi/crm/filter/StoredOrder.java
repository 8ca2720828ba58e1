package io.guanxi.crm.filter;

import java.util.UUID;

/** The one order of stored values that every storage keeps. Values compared are of the same stored form. */
public final class StoredOrder {
    private StoredOrder() {}

    /** As {@link Comparable#compareTo}: text by UTF-16 unit, ids by their lower-case text, false before true. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static int compare(Object left, Object right) {
        if (left instanceof UUID a && right instanceof UUID b) {
            int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
            return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
        }
        return ((Comparable) left).compareTo(right);
    }
}

package io.guanxi.crm.tck.sample;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.filter.StoredOrder;
import io.guanxi.crm.storage.Position;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The order of a list, spelled out: absent values last in either direction, ties by the id. */
public final class ReferenceOrder {
    private ReferenceOrder() {}

    /** The order of records under these criteria. */
    public static <T> Comparator<T> of(RecordType<T> type, Sort<T> sort) {
        Comparator<Position> positions = positions(sort);
        return (left, right) -> positions.compare(Position.of(type, sort, left), Position.of(type, sort, right));
    }

    /** The order of places in a list under these criteria. */
    public static <T> Comparator<Position> positions(Sort<T> sort) {
        return (left, right) -> {
            for (int i = 0; i < sort.orders().size(); i++) {
                Object a = left.values().get(i);
                Object b = right.values().get(i);
                int compared = compare(a, b, sort.orders().get(i).descending());
                if (compared != 0) {
                    return compared;
                }
            }
            return StoredOrder.compare(left.id(), right.id());
        };
    }

    private static int compare(@Nullable Object left, @Nullable Object right, boolean descending) {
        if (left == null || right == null) {
            return Boolean.compare(left == null, right == null);
        }
        return descending ? StoredOrder.compare(right, left) : StoredOrder.compare(left, right);
    }
}

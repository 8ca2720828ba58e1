package io.guanxi.crm.filter;

import io.guanxi.crm.field.Field;
import java.util.List;

/**
 * The order of a list. Records without a value come last in either direction; ties are broken by the id, ascending, so
 * that every order is total.
 */
public record Sort<T>(List<Order<T>> orders) {
    /** One criterion; the field has one value, is not personal and not a long text. */
    public record Order<T>(Field<T, ?> field, boolean descending) {}

    public Sort {
        orders = List.copyOf(orders);
    }

    /** By id alone: the order of creation where ids are ordered by time. */
    public static <T> Sort<T> byId() {
        return new Sort<>(List.of());
    }

    public static <T> Sort<T> by(Field<T, ?> field) {
        return new Sort<>(List.of(new Order<>(field, false)));
    }

    public static <T> Sort<T> byDescending(Field<T, ?> field) {
        return new Sort<>(List.of(new Order<>(field, true)));
    }

    /** The same order with one more criterion. */
    public Sort<T> then(Field<T, ?> field, boolean descending) {
        return new Sort<>(java.util.stream.Stream.concat(
                        orders.stream(), java.util.stream.Stream.of(new Order<T>(field, descending)))
                .toList());
    }
}

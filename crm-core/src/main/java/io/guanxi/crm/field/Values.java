package io.guanxi.crm.field;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stored values of one record, by field: what a record type builds its record from. */
public interface Values<R> {
    /** The value, or null when the record has none. */
    <V> @Nullable V get(Field<R, V> field);

    /** All values in their stored order, empty when there are none. */
    <V> List<V> all(Field<R, V> field);

    /** The value of a field that every stored record has. */
    default <V> V need(Field<R, V> field) {
        V value = get(field);
        if (value == null) {
            throw new IllegalStateException("a stored record lacks " + field.key());
        }
        return value;
    }
}

package io.guanxi.crm.storage.memory;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.filter.StoredOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a field's values in stored form; the keys of enum constants are encoded once. */
final class StoredReader<T, V> {
    private final Field<T, V> field;
    private final Object @Nullable [] keys;
    private final boolean many;

    StoredReader(Field<T, V> field) {
        this.field = field;
        this.many = field.isMany();
        V[] constants = field.type().javaType().getEnumConstants();
        this.keys = constants == null
                ? null
                : Arrays.stream(constants).map(field::stored).toArray();
    }

    Field<T, V> field() {
        return field;
    }

    /** The stored form of a value. */
    Object stored(V value) {
        return keys == null ? field.stored(value) : keys[((Enum<?>) value).ordinal()];
    }

    /** The value, or the first of many; null when there is none. */
    @Nullable
    Object first(T owner) {
        V value = field.value(owner);
        return value == null ? null : stored(value);
    }

    /** All values in their order. */
    List<Object> all(T owner) {
        if (!many) {
            Object value = first(owner);
            return value == null ? List.of() : List.of(value);
        }
        return field.values(owner).stream().map(this::stored).toList();
    }

    /** Whether some value passes. */
    boolean some(T owner, Predicate<Object> test) {
        if (!many) {
            Object value = first(owner);
            return value != null && test.test(value);
        }
        for (V value : field.values(owner)) {
            if (test.test(stored(value))) {
                return true;
            }
        }
        return false;
    }

    /** Whether two records have the same values of this field. */
    boolean same(T left, T right) {
        return many
                ? field.values(left).equals(field.values(right))
                : Objects.equals(field.value(left), field.value(right));
    }

    /** The order of stored values, absent ones last. */
    static int compare(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == right ? 0 : left == null ? 1 : -1;
        }
        return StoredOrder.compare(left, right);
    }
}

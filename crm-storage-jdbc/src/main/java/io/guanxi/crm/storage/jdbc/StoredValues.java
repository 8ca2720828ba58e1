package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.Values;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one row holds, by field. */
final class StoredValues<T> implements Values<T> {
    private final Places<T> places;
    private final @Nullable Object[] values;

    /** @param values by place: as {@link #decoded} answers them */
    StoredValues(Places<T> places, @Nullable Object[] values) {
        this.places = places;
        this.values = values;
    }

    /** The fields of a record type that are read back, in the order in which a row is read. */
    static final class Places<T> {
        private final IdentityHashMap<Field<T, ?>, Integer> places = new IdentityHashMap<>();

        void add(Field<T, ?> field) {
            places.put(field, places.size());
        }

        private int of(Field<T, ?> field) {
            Integer place = places.get(field);
            if (place == null) {
                throw new IllegalArgumentException(
                        field.key()
                                + " is no field of the record type, or one that a record computes from its others and is not built from");
            }
            return place;
        }
    }

    /**
     * The value of the model, a list for a field with many, null for none. A row is decoded in one loop: decoded where a
     * record is built, every field of every type would be compiled to all of this again.
     *
     * @param stored null for none, a list for a field with many
     */
    static @Nullable Object decoded(Field<?, ?> field, @Nullable Object stored) {
        if (stored == null) {
            return null;
        }
        Function<Object, ?> decode = field.type().decode();
        if (!field.isMany()) {
            return decode.apply(stored);
        }
        List<Object> all = new ArrayList<>();
        ((List<?>) stored).forEach(each -> all.add(decode.apply(each)));
        return List.copyOf(all);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> @Nullable V get(Field<T, V> field) {
        Object value = values[places.of(field)];
        if (value == null || !field.isMany()) {
            return (V) value;
        }
        List<V> all = (List<V>) value;
        return all.isEmpty() ? null : all.get(0);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> List<V> all(Field<T, V> field) {
        Object value = values[places.of(field)];
        if (value == null) {
            return List.of();
        }
        return field.isMany() ? (List<V>) value : List.of((V) value);
    }
}

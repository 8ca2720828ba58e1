package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one row holds, by field. */
final class StoredValues<T> implements Values<T> {
    private final Map<String, Integer> places;
    private final @Nullable Object[] stored;

    StoredValues(Map<String, Integer> places, @Nullable Object[] stored) {
        this.places = places;
        this.stored = stored;
    }

    @Override
    public <V> @Nullable V get(Field<T, V> field) {
        if (field.isMany()) {
            List<V> all = all(field);
            return all.isEmpty() ? null : all.get(0);
        }
        Object value = at(field);
        return value == null ? null : field.type().decode().apply(value);
    }

    @Override
    public <V> List<V> all(Field<T, V> field) {
        Object value = at(field);
        if (value == null) {
            return List.of();
        }
        return field.isMany()
                ? ((List<?>) value).stream().<V>map(field.type().decode()).toList()
                : List.of(field.type().decode().apply(value));
    }

    private @Nullable Object at(Field<T, ?> field) {
        Integer place = places.get(field.key());
        if (place == null) {
            throw new IllegalArgumentException("the record type has no field " + field.key());
        }
        return stored[place];
    }
}

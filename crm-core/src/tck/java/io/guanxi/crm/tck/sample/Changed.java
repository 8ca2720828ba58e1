package io.guanxi.crm.tck.sample;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a record with those of one field replaced. */
record Changed<R>(R base, Field<R, ?> field, List<?> values) implements Values<R> {
    @Override
    @SuppressWarnings("unchecked")
    public <V> @Nullable V get(Field<R, V> wanted) {
        if (wanted != field) {
            return wanted.value(base);
        }
        return values.isEmpty() ? null : (V) values.get(0);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> List<V> all(Field<R, V> wanted) {
        return wanted == field ? (List<V>) values : wanted.values(base);
    }
}

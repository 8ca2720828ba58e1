package io.guanxi.crm.storage;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.shared.text.PinyinKey;
import org.jspecify.annotations.Nullable;

/** What a record is sorted by: the stored form of a field's value, or its ASCII key where the field asks for one. */
public final class SortValues {
    private SortValues() {}

    /** The value to sort by, or null when the record has none. */
    public static <T, V> @Nullable Object of(Field<T, V> field, T owner) {
        V value = field.value(owner);
        if (value == null) {
            return null;
        }
        Object stored = field.stored(value);
        return field.isSortedByAsciiKey() ? PinyinKey.sortKey((String) stored) : stored;
    }
}

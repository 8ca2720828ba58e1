package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.field.Field;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one field lies in the columns of its table, and what of it lies beside the table. */
interface FieldMapping<T> {
    Field<T, ?> field();

    List<Column> columns();

    /** Adds the values of {@link #columns()} in their order. */
    void write(String workspace, T owner, List<@Nullable Object> row);

    List<Column> columnsToRead();

    /** The stored value from the cells of {@link #columnsToRead()}: null for none, a list for a field with many. */
    @Nullable
    Object read(String workspace, Cells cells) throws SQLException;

    /** The column that is null exactly when the field has no value. */
    Column presence();

    /** The column that comparisons look at; null when the values lie in the side table. */
    @Nullable
    Column comparable();

    /** The column by which lists are sorted; null when the field cannot be sorted by. */
    @Nullable
    Column sortable();

    /** The stored form as it is compared: a look-up key for a personal value. */
    Object compared(String workspace, Object stored);

    /** The values that lie in the side table, in their order. */
    default List<String> beside(String workspace, T owner) {
        return List.of();
    }

    static <T, V> @Nullable Object stored(Field<T, V> field, T owner) {
        V value = field.value(owner);
        return value == null ? null : field.stored(value);
    }

    static <T, V> List<Object> allStored(Field<T, V> field, T owner) {
        List<Object> all = new ArrayList<>();
        for (V value : field.values(owner)) {
            all.add(field.stored(value));
        }
        return all;
    }
}

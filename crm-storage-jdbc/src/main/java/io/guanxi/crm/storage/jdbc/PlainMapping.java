package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.Stored;
import io.guanxi.crm.storage.SortValues;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field with one value: a column of its type, and the ASCII key beside it where lists are sorted by that. */
record PlainMapping<T>(
        Field<T, ?> field, Column value, @Nullable Column sortKey) implements FieldMapping<T> {
    static <T> PlainMapping<T> of(Field<T, ?> field, Dialect dialect) {
        Column value = dialect.column(field.column(), ColumnType.of(field.type().stored()));
        Column key = field.isSortedByAsciiKey() ? dialect.column(field.column() + "_sk", ColumnType.SORT_KEY) : null;
        return new PlainMapping<>(field, value, key);
    }

    @Override
    public List<Column> columns() {
        return sortKey == null ? List.of(value) : List.of(value, sortKey);
    }

    @Override
    public void write(String workspace, T owner, List<@Nullable Object> row) {
        row.add(FieldMapping.stored(field, owner));
        if (sortKey != null) {
            row.add(SortValues.of(field, owner));
        }
    }

    @Override
    public List<Column> columnsToRead() {
        return List.of(value);
    }

    @Override
    public @Nullable Object read(String workspace, Cells cells) throws SQLException {
        return cells.next(value.type());
    }

    @Override
    public Column presence() {
        return value;
    }

    @Override
    public Column comparable() {
        return value;
    }

    @Override
    public @Nullable Column sortable() {
        return field.type().stored() == Stored.LONG_TEXT ? null : sortKey == null ? value : sortKey;
    }

    @Override
    public Object compared(String workspace, Object stored) {
        return stored;
    }
}

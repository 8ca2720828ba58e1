package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.Stored;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field with many values: the list in one column, and for filters one row for each value in the side table. */
record ListMapping<T>(Field<T, ?> field, Column list) implements FieldMapping<T> {
    static <T> ListMapping<T> of(Field<T, ?> field, Dialect dialect) {
        return new ListMapping<>(field, dialect.column(field.column(), ColumnType.PAYLOAD));
    }

    @Override
    public List<Column> columns() {
        return List.of(list);
    }

    @Override
    public void write(String workspace, T owner, List<@Nullable Object> row) {
        List<Object> stored = FieldMapping.allStored(field, owner);
        row.add(stored.isEmpty() ? null : TextForm.ofList(stored));
    }

    @Override
    public List<Column> columnsToRead() {
        return columns();
    }

    @Override
    public @Nullable Object read(String workspace, Cells cells) throws SQLException {
        Object text = cells.next(ColumnType.PAYLOAD);
        return text == null ? null : TextForm.parseList(field.type().stored(), (String) text);
    }

    @Override
    public Column presence() {
        return list;
    }

    @Override
    public @Nullable Column comparable() {
        return null;
    }

    @Override
    public @Nullable Column sortable() {
        return null;
    }

    @Override
    public Object compared(String workspace, Object stored) {
        return TextForm.of(stored);
    }

    @Override
    public List<String> beside(String workspace, T owner) {
        return field.type().stored() == Stored.LONG_TEXT
                ? List.of()
                : FieldMapping.allStored(field, owner).stream()
                        .map(TextForm::of)
                        .toList();
    }
}

package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.Stored;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A personal field: the id of the key, the sealed payload and the look-up key. Of many values the payload holds the
 * whole list and the look-up keys lie in the side table; a long text has no look-up key.
 */
record PersonalMapping<T>(
        Field<T, ?> field, String recordType, Protection protection, Column keyId, Column payload, Column lookUp)
        implements FieldMapping<T> {

    static <T> PersonalMapping<T> of(String recordType, Field<T, ?> field, Dialect dialect, Protection protection) {
        return new PersonalMapping<>(
                field,
                recordType,
                protection,
                dialect.column(field.column() + "_kid", ColumnType.NAME),
                dialect.column(field.column(), payloadType(field)),
                dialect.column(field.column() + "_key", ColumnType.TEXT));
    }

    @Override
    public List<Column> columns() {
        return List.of(keyId, payload, lookUp);
    }

    @Override
    public void write(String workspace, T owner, List<@Nullable Object> row) {
        String clear = clear(owner);
        if (clear == null) {
            Stream.<@Nullable Object>of(null, null, null).forEach(row::add);
            return;
        }
        Protection.Sealed sealed = protection.seal(place(workspace), clear);
        row.add(sealed.keyId());
        row.add(sealed.payload());
        row.add(field.isMany() || isLong() ? null : protection.lookUpKey(place(workspace), clear));
    }

    private @Nullable String clear(T owner) {
        if (field.isMany()) {
            List<Object> all = FieldMapping.allStored(field, owner);
            return all.isEmpty() ? null : TextForm.ofList(all);
        }
        Object stored = FieldMapping.stored(field, owner);
        return stored == null ? null : TextForm.of(stored);
    }

    @Override
    public List<Column> columnsToRead() {
        return List.of(keyId, payload);
    }

    @Override
    public @Nullable Object read(String workspace, Cells cells) throws SQLException {
        Object key = cells.next(ColumnType.NAME);
        Object sealed = cells.next(payload.type());
        if (key == null || sealed == null) {
            return null;
        }
        String clear = protection.open(place(workspace), new Protection.Sealed((String) key, (String) sealed));
        Stored form = field.type().stored();
        return field.isMany() ? TextForm.parseList(form, clear) : TextForm.parse(form, clear);
    }

    @Override
    public Column presence() {
        return payload;
    }

    @Override
    public @Nullable Column comparable() {
        return field.isMany() ? null : lookUp;
    }

    @Override
    public @Nullable Column sortable() {
        return null;
    }

    @Override
    public Object compared(String workspace, Object stored) {
        return protection.lookUpKey(place(workspace), TextForm.of(stored));
    }

    @Override
    public List<String> beside(String workspace, T owner) {
        if (!field.isMany() || isLong()) {
            return List.of();
        }
        return FieldMapping.allStored(field, owner).stream()
                .map(stored -> (String) compared(workspace, stored))
                .toList();
    }

    private static ColumnType payloadType(Field<?, ?> field) {
        return field.type().stored() == Stored.LONG_TEXT ? ColumnType.LONG_TEXT : ColumnType.PAYLOAD;
    }

    private boolean isLong() {
        return field.type().stored() == Stored.LONG_TEXT;
    }

    private Protection.Place place(String workspace) {
        return new Protection.Place(workspace, recordType, field.key());
    }
}

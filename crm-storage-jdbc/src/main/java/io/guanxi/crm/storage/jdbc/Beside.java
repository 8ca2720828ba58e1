package io.guanxi.crm.storage.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the single values of fields with many in the side table. */
record Beside<T>(Session session, TableLayout<T> table) {
    private static final List<ColumnType> COLUMNS =
            List.of(ColumnType.NAME, ColumnType.TEXT, ColumnType.ID, ColumnType.INTEGER);

    void insert(List<T> records) {
        List<List<@Nullable Object>> rows = rows(records);
        if (rows.isEmpty()) {
            return;
        }
        SideTable side = session.layouts().side();
        new RowWriter(session)
                .insert(table, side.insert(), side.insertArrays(), new RowWriter.Rows(owners(), COLUMNS, rows));
        session.inserted(side.table().sql(), rows.size());
    }

    void replace(List<T> records) {
        delete(records.stream().map(table.type()::idOf).toList());
        insert(records);
    }

    void delete(List<UUID> ids) {
        if (table.hasBeside()) {
            new RowRemover(session).delete(table, session.layouts().side().delete(), owners(), ids);
        }
    }

    /** Whose values: bound first in every statement. */
    private List<Sql.Bound> owners() {
        return List.of(
                new Sql.Bound(ColumnType.NAME, session.workspace().value()),
                new Sql.Bound(ColumnType.NAME, table.name()));
    }

    private List<List<@Nullable Object>> rows(List<T> records) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        if (table.hasBeside()) {
            for (T record : records) {
                for (FieldMapping<T> mapping : table.mappings()) {
                    add(mapping, record, rows);
                }
            }
        }
        return rows;
    }

    private void add(FieldMapping<T> mapping, T record, List<List<@Nullable Object>> rows) {
        long position = 0;
        for (String value : mapping.beside(session.workspace().value(), record)) {
            rows.add(List.of(mapping.field().key(), value, table.type().idOf(record), position++));
        }
    }
}

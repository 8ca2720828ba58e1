package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.field.RecordType;
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
        List<Sql.Bound> fixed = List.of(
                new Sql.Bound(ColumnType.NAME, session.workspace().value()),
                new Sql.Bound(ColumnType.NAME, table.name()));
        new RowWriter(session)
                .insert(table, side.insert(), side.insertArrays(), new RowWriter.Rows(fixed, COLUMNS, rows));
        session.inserted(side.table().sql(), rows.size());
    }

    void replace(List<T> records) {
        RecordType<T> type = table.type();
        int most = session.dialect().oneByOne() ? 1 : JdbcReader.CHUNK;
        for (int from = 0; from < records.size(); from += most) {
            List<T> part = records.subList(from, Math.min(from + most, records.size()));
            delete(part.stream().map(type::idOf).toList());
        }
        insert(records);
    }

    /** @param ids at most as many as one statement names, at least one */
    void delete(List<UUID> ids) {
        if (!table.hasBeside()) {
            return;
        }
        Sql sql = Sql.of(session.layouts().side().delete())
                .bound(ColumnType.NAME, session.workspace().value())
                .bound(ColumnType.NAME, table.name())
                .bindSet(ColumnType.ID, ids);
        session.update(table, sql);
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

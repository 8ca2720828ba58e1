package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of a record type: its columns and the indexes that its description asks for. */
final class TableSketch {
    private TableSketch() {}

    static <T> Table of(TableLayout<T> layout, String name, Dialect dialect) {
        List<Table.TableIndex> indexes = new ArrayList<>();
        for (TableLayout.KeyColumn<T> key : layout.keys()) {
            indexes.add(new Table.TableIndex(key.indexName(), List.of(layout.workspace(), key.column()), true));
        }
        Map<String, Table.TableIndex> lookUps = new LinkedHashMap<>();
        for (RecordType.Index<T> index : layout.type().indexes()) {
            for (List<Column> columns : columns(layout, index)) {
                Table.TableIndex lookUp = lookUp(layout, name, columns, dialect);
                lookUps.put(lookUp.name(), lookUp);
            }
        }
        indexes.addAll(lookUps.values());
        List<Column> columns = new ArrayList<>(List.of(layout.workspace(), layout.version()));
        columns.addAll(layout.written());
        return new Table(
                name,
                dialect.quoted(name),
                columns.stream().map(column -> asIndexed(column, indexes)).toList(),
                List.of(layout.workspace(), layout.id()),
                indexes);
    }

    /** By value, and by sort key as well where lists of the last field are sorted by that. */
    private static <T> List<List<Column>> columns(TableLayout<T> layout, RecordType.Index<T> index) {
        List<Column> byValue = new ArrayList<>();
        for (Field<T, ?> field : index.fields()) {
            Column column = layout.mapping(field).comparable();
            if (column == null) {
                throw new IllegalArgumentException(layout.name() + " cannot index the many values of " + field);
            }
            byValue.add(column);
        }
        Field<T, ?> last = index.fields().get(index.fields().size() - 1);
        Column sortable = layout.mapping(last).sortable();
        if (sortable == null || !last.isSortedByAsciiKey()) {
            return List.of(byValue);
        }
        List<Column> bySortKey = new ArrayList<>(byValue.subList(0, byValue.size() - 1));
        bySortKey.add(sortable);
        return List.of(byValue, bySortKey);
    }

    /** Workspace first, the id last: pages go on from an id. */
    private static <T> Table.TableIndex lookUp(TableLayout<T> layout, String table, List<Column> by, Dialect dialect) {
        List<Column> columns = new ArrayList<>(List.of(layout.workspace()));
        columns.addAll(by);
        StringBuilder name = new StringBuilder("ix_" + table);
        by.forEach(column -> name.append('_').append(column.name()));
        if (by.stream().noneMatch(column -> column.name().equals(layout.id().name()))) {
            columns.add(layout.id());
        }
        return new Table.TableIndex(dialect.folded(SchemaNames.shortened(name.toString())), columns, false);
    }

    private static Column asIndexed(Column column, List<Table.TableIndex> indexes) {
        boolean indexed = indexes.stream()
                .flatMap(index -> index.columns().stream())
                .anyMatch(other -> other.name().equals(column.name()));
        return indexed ? column.asIndexed() : column;
    }
}

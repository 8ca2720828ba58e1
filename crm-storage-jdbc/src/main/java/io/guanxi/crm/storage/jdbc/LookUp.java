package io.guanxi.crm.storage.jdbc;

import java.util.Optional;

/**
 * How the rows are found of which a column has a value.
 *
 * @param table with the column, as it stands in statements
 * @param workspace the workspace's column
 * @param column the column
 * @param index the index that begins with workspace and column; empty for the primary key, and when there is none
 */
record LookUp(String table, String workspace, String column, Optional<String> index) {
    static LookUp of(TableLayout<?> layout, Column column) {
        Optional<String> index = layout.table().indexes().stream()
                .filter(each -> each.columns().get(1).name().equals(column.name()))
                .map(Table.TableIndex::name)
                .findFirst();
        return new LookUp(layout.table().sql(), layout.workspace().sql(), column.sql(), index);
    }
}

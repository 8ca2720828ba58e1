package io.guanxi.crm.storage.jdbc;

/**
 * One column of a table.
 *
 * @param name as the dialect folds it
 * @param sql the name as it stands in statements
 * @param indexed whether an index holds it; some engines keep such a text in another type
 */
record Column(String name, String sql, ColumnType type, boolean indexed) {
    Column asIndexed() {
        return new Column(name, sql, type, true);
    }
}

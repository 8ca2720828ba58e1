package io.guanxi.crm.storage.jdbc;

import java.util.List;

/** A table as the library needs it. */
record Table(String name, String sql, List<Column> columns, List<Column> primaryKey, List<TableIndex> indexes) {
    /** An index; the name is unique in a schema. */
    record TableIndex(String name, List<Column> columns, boolean unique) {}
}

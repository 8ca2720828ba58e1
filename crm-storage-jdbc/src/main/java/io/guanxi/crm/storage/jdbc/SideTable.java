package io.guanxi.crm.storage.jdbc;

import java.util.List;
import java.util.stream.Collectors;

/** The table of the single values of fields with many: one row for each value. */
record SideTable(
        Table table, Column workspace, Column recordType, Column field, Column value, Column id, Column position) {
    static SideTable of(Dialect dialect) {
        Column workspace = dialect.column("workspace", ColumnType.NAME);
        Column type = dialect.column("record_type", ColumnType.NAME);
        Column field = dialect.column("field", ColumnType.NAME);
        Column value = dialect.column("value", ColumnType.TEXT).asIndexed();
        Column id = dialect.column("id", ColumnType.ID);
        Column position = dialect.column("position", ColumnType.INTEGER);
        String name = dialect.folded("crm_value");
        Table table = new Table(
                name,
                dialect.quoted(name),
                List.of(workspace, type, field, value, id, position),
                List.of(workspace, type, id, field, position),
                List.of(new Table.TableIndex(
                        dialect.folded("ix_crm_value_value"), List.of(workspace, type, field, value, id), false)));
        return new SideTable(table, workspace, type, field, value, id, position);
    }

    /** Up to and including the conditions on workspace, record type and field; their values are bound in this order. */
    String fromWhere(String alias) {
        return table.sql() + " " + alias + " where " + alias + "." + workspace.sql() + " = ? and " + alias + "."
                + recordType.sql() + " = ? and " + alias + "." + field.sql() + " = ?";
    }

    /** The order by id, in the words of the index when all rows have one value. */
    String order(String alias, boolean oneValue) {
        List<Column> columns = oneValue ? List.of(workspace, recordType, field, value, id) : List.of(id);
        return columns.stream().map(column -> alias + "." + column.sql()).collect(Collectors.joining(", "));
    }

    String insert() {
        return "insert into " + table.sql() + " (" + columns() + ") values (?, ?, ?, ?, ?, ?)";
    }

    String insertArrays() {
        return "insert into " + table.sql() + " (" + columns() + ") select ?, ?, u.* from unnest(?, ?, ?, ?) as u";
    }

    /** Up to the set of ids; workspace and record type are bound first. */
    String delete() {
        return "delete from " + table.sql() + " where " + workspace.sql() + " = ? and " + recordType.sql() + " = ? and "
                + id.sql() + " in ";
    }

    private String columns() {
        return String.join(", ", workspace.sql(), recordType.sql(), field.sql(), value.sql(), id.sql(), position.sql());
    }
}

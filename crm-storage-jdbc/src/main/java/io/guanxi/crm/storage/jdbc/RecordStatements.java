package io.guanxi.crm.storage.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements of one record type that do not depend on a question.
 *
 * @param columns the columns to read, up to {@code from}; the table is {@code t}
 * @param table the table's name
 * @param workspace the column of the workspace
 * @param insert one row: workspace, then what is written
 * @param insertArrays many rows: workspace, then one array for each column
 * @param update what is written but the id, then workspace, id and version
 * @param clearKeys takes the values of all unique keys away; workspace, id and version are bound
 * @param delete up to the set of ids
 */
record RecordStatements(
        String columns,
        String table,
        String workspace,
        String insert,
        String insertArrays,
        String update,
        String clearKeys,
        String delete) {
    static RecordStatements of(TableLayout<?> layout) {
        String table = layout.table().sql();
        List<Column> written = layout.written();
        String columns = Stream.concat(Stream.of(layout.workspace(), layout.version()), written.stream())
                .map(Column::sql)
                .collect(Collectors.joining(", "));
        String places = ", ?".repeat(written.size());
        String byId =
                " where " + layout.workspace().sql() + " = ? and " + layout.id().sql();
        String current = " = ? and " + layout.version().sql() + " = ?";
        String cleared = layout.keys().stream()
                .map(key -> key.column().sql() + " = null")
                .collect(Collectors.joining(", "));
        return new RecordStatements(
                "select " + selected(layout) + " from ",
                table,
                layout.workspace().sql(),
                "insert into " + table + " (" + columns + ") values (?, 1" + places + ")",
                "insert into " + table + " (" + columns + ") select ?, 1, u.* from unnest(" + places.substring(2)
                        + ") as u",
                "update " + table + " set " + assignments(layout) + byId + current,
                "update " + table + " set " + cleared + byId + current,
                "delete from " + table + byId + " in ");
    }

    private static String selected(TableLayout<?> layout) {
        List<String> columns = new ArrayList<>(List.of("t." + layout.version().sql()));
        layout.readBack()
                .forEach(mapping -> mapping.columnsToRead().forEach(column -> columns.add("t." + column.sql())));
        return String.join(", ", columns);
    }

    private static String assignments(TableLayout<?> layout) {
        String version = layout.version().sql();
        return Stream.concat(
                        Stream.of(version + " = " + version + " + 1"),
                        layout.written().stream()
                                .filter(column ->
                                        !column.name().equals(layout.id().name()))
                                .map(column -> column.sql() + " = ?"))
                .collect(Collectors.joining(", "));
    }

    /** Reads records, up to and including the condition on the workspace. */
    String select() {
        return columns + table + " t where t." + workspace + " = ?";
    }

    /** Reads records whose column has one of the values of an array: see {@link Dialect#joined}. */
    String selectAmong(LookUp at, Dialect dialect, String lock) {
        return columns + dialect.joined(at, lock);
    }
}

package io.guanxi.crm.storage.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Compares the tables of a database with those that the library needs. */
final class SchemaComparison {
    private final Connection connection;
    private final Dialect dialect;

    SchemaComparison(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** What is missing or of another type, for people; empty when nothing is. */
    List<String> lacking(List<Table> wanted) throws SQLException {
        Map<String, Map<String, String>> found = columns();
        List<String> lacking = new ArrayList<>();
        for (Table table : wanted) {
            Map<String, String> columns = found.get(lower(table.name()));
            if (columns == null) {
                lacking.add("the table " + table.name());
                continue;
            }
            table.columns().forEach(column -> compare(table, column, columns, lacking));
            Set<String> indexes = indexes(table);
            table.indexes().stream()
                    .filter(index -> !indexes.contains(lower(index.name())))
                    .forEach(index -> lacking.add("the index " + index.name()));
        }
        return lacking;
    }

    /** The statements that add what these existing tables lack; types are never changed. */
    List<String> additions(List<Table> wanted) throws SQLException {
        Map<String, Map<String, String>> found = wanted.isEmpty() ? Map.of() : columns();
        SchemaGenerator generator = new SchemaGenerator(dialect);
        List<String> statements = new ArrayList<>();
        for (Table table : wanted) {
            Map<String, String> columns = found.getOrDefault(lower(table.name()), Map.of());
            table.columns().stream()
                    .filter(column -> !columns.containsKey(lower(column.name())))
                    .forEach(column -> statements.add(generator.add(table, column)));
        }
        return statements;
    }

    private void compare(Table table, Column column, Map<String, String> columns, List<String> lacking) {
        String place = table.name() + "." + column.name();
        String type = columns.get(lower(column.name()));
        String expected = dialect.reportedType(column);
        if (type == null) {
            lacking.add("the column " + place);
        } else if (Stream.of(expected.split("/")).noneMatch(type::startsWith)) {
            lacking.add("the column " + place + " as " + expected + " (found " + type + ")");
        }
    }

    private Map<String, Map<String, String>> columns() throws SQLException {
        Map<String, Map<String, String>> tables = new HashMap<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getColumns(connection.getCatalog(), connection.getSchema(), dialect.folded("crm") + "%", null)) {
            while (rows.next()) {
                tables.computeIfAbsent(lower(rows.getString("TABLE_NAME")), name -> new HashMap<>())
                        .put(lower(rows.getString("COLUMN_NAME")), lower(rows.getString("TYPE_NAME")));
            }
        }
        return tables;
    }

    private Set<String> indexes(Table table) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getIndexInfo(connection.getCatalog(), connection.getSchema(), table.name(), false, true)) {
            while (rows.next()) {
                String name = rows.getString("INDEX_NAME");
                if (name != null) {
                    names.add(lower(name));
                }
            }
        }
        return names;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

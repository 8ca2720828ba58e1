package io.guanxi.crm.storage.jdbc;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the statements that create a table; they may be repeated. */
final class SchemaGenerator {
    /** InnoDB keys hold 3,072 bytes, four to a character: one text fits in full, of several only the beginnings. */
    private static final int PREFIX = 191;

    private final Dialect dialect;

    SchemaGenerator(Dialect dialect) {
        this.dialect = dialect;
    }

    String create(Table table) {
        String columns = table.columns().stream()
                .map(column -> "    " + definition(table, column))
                .collect(Collectors.joining(",\n"));
        return "create table if not exists " + table.sql() + " (\n" + columns + ",\n    primary key ("
                + names(table.primaryKey()) + ")\n)";
    }

    List<String> indexes(Table table) {
        return table.indexes().stream().map(index -> index(table, index)).toList();
    }

    private String index(Table table, Table.TableIndex index) {
        return "create " + (index.unique() ? "unique " : "") + "index if not exists " + dialect.quoted(index.name())
                + " on " + table.sql() + " ("
                + index.columns().stream().map(column -> part(index, column)).collect(Collectors.joining(", ")) + ")";
    }

    /** Columns added to a table that may have rows are nullable, as all columns of fields are. */
    String add(Table table, Column column) {
        return "alter table " + table.sql() + " add column " + column.sql() + " " + dialect.sqlType(column);
    }

    private String definition(Table table, Column column) {
        boolean key = table.primaryKey().stream().anyMatch(part -> part.name().equals(column.name()));
        boolean version = column.name().equals(dialect.folded("version"));
        return column.sql() + " " + dialect.sqlType(column) + (key || version ? " not null" : "");
    }

    private String part(Table.TableIndex index, Column column) {
        long texts = index.columns().stream()
                .filter(other -> other.type() == ColumnType.TEXT)
                .count();
        boolean cut = dialect instanceof MariaDialect && texts > 1 && column.type() == ColumnType.TEXT;
        return column.sql() + (cut ? "(" + PREFIX + ")" : "");
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::sql).collect(Collectors.joining(", "));
    }
}

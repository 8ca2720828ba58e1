package io.guanxi.crm.storage.jdbc;

import java.sql.Clob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Measures how long the bare engine takes for the rows of a whole H2 database of the library: each table is copied into
 * the same table of an empty database, with its indexes, in batches that are committed. What a job that writes these rows
 * takes longer is its own work. Arguments: the URL of the database, that of an empty one.
 */
final class RowCopyRates {
    private static final int BATCH = 1_000;
    private static final String OF_THE_LIBRARY = "select table_name from information_schema.tables"
            + " where table_schema = 'PUBLIC' and table_name like 'CRM\\_%' and table_name not like 'CRM\\_SCHEMA\\_%'"
            + " order by table_name";

    private final Connection from;
    private final Connection to;
    private long readingNanos;

    private RowCopyRates(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    public static void main(String[] arguments) throws SQLException {
        JdbcDataSource target = new JdbcDataSource();
        target.setURL(arguments[1]);
        JdbcStorage.migrating(target).close();
        try (Connection from = DriverManager.getConnection(arguments[0]);
                Connection to = target.getConnection()) {
            to.setAutoCommit(false);
            new RowCopyRates(from, to).copy();
        }
    }

    private void copy() throws SQLException {
        long begun = System.nanoTime();
        long rows = 0;
        for (String table : tables()) {
            long started = System.nanoTime();
            long copied = copy(table);
            rows += copied;
            tell(table, copied, started);
        }
        tell("all", rows, begun);
        System.out.printf(Locale.ROOT, "of it reading %.1f s%n", readingNanos / 1e9);
    }

    private List<String> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = from.createStatement();
                ResultSet found = statement.executeQuery(OF_THE_LIBRARY)) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private long copy(String table) throws SQLException {
        long copied = 0;
        try (Statement statement = from.createStatement();
                ResultSet source = statement.executeQuery("select * from " + table + " order by _rowid_");
                PreparedStatement insert = to.prepareStatement(insert(table, source.getMetaData()))) {
            List<Object[]> rows = next(source);
            while (!rows.isEmpty()) {
                for (Object[] row : rows) {
                    for (int i = 0; i < row.length; i++) {
                        insert.setObject(i + 1, row[i]);
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
                to.commit();
                copied += rows.size();
                rows = next(source);
            }
        }
        return copied;
    }

    private static String insert(String table, ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add('"' + columns.getColumnName(i) + '"');
        }
        String values = String.join(", ", Collections.nCopies(names.size(), "?"));
        return "insert into " + table + " (" + String.join(", ", names) + ") values (" + values + ")";
    }

    private List<Object[]> next(ResultSet source) throws SQLException {
        long started = System.nanoTime();
        List<Object[]> rows = new ArrayList<>();
        while (rows.size() < BATCH && source.next()) {
            Object[] row = new Object[source.getMetaData().getColumnCount()];
            for (int i = 0; i < row.length; i++) {
                Object value = source.getObject(i + 1);
                row[i] = value instanceof Clob ? source.getString(i + 1) : value;
            }
            rows.add(row);
        }
        readingNanos += System.nanoTime() - started;
        return rows;
    }

    private static void tell(String what, long rows, long since) {
        System.out.printf(Locale.ROOT, "%-28s %,10d rows %6.1f s%n", what, rows, (System.nanoTime() - since) / 1e9);
    }
}

package io.guanxi.crm.storage.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.guanxi.crm.storage.jdbc.server.Server;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** One database of each server for all tests of a JVM, emptied before each; making tables takes longer than emptying them. */
final class TestDatabase {
    private static final Map<String, HikariDataSource> POOLS = new ConcurrentHashMap<>();

    private TestDatabase() {}

    /** A pool on the database, which is empty now. */
    static DataSource emptied(Server server, boolean autoCommit) {
        HikariDataSource pool =
                POOLS.computeIfAbsent(server + "/" + autoCommit, name -> pooled(server.emptyDatabase(), autoCommit));
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(true);
            empty(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the database of " + server + " could not be emptied", e);
        }
        return pool;
    }

    static HikariDataSource pooled(DataSource database, boolean autoCommit) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setAutoCommit(autoCommit);
        config.setMaximumPoolSize(12);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    private static void empty(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                String lower = name.toLowerCase(Locale.ROOT);
                if (lower.startsWith("crm_") && !lower.startsWith("crm_schema")) {
                    tables.add(name);
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.executeUpdate("delete from " + table);
            }
        }
    }
}

package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.shared.StorageFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;

/**
 * Applies the versioned files of {@code META-INF/crm/migrations/<engine>/} that a database has not seen yet. On engines
 * that cannot roll back changes of tables a file may have been applied in part, so all its statements may be repeated.
 */
final class Migrations {
    /** All files in their order. */
    static final List<String> VERSIONS = List.of("V001__foundation");

    private static final String HISTORY = "create table if not exists crm_schema_history "
            + "(version varchar(100) not null primary key, checksum bigint not null)";

    private final Connection connection;
    private final Dialect dialect;

    Migrations(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /**
     * Applies what is missing; the lock is held by the caller.
     *
     * @throws StorageFailure when a file that was applied has changed since
     */
    void apply() throws SQLException {
        try {
            Handle handle = Jdbi.open(connection);
            handle.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
            handle.execute(HISTORY);
            Map<String, Long> applied = handle.createQuery("select version, checksum from crm_schema_history")
                    .reduceRows(new HashMap<>(), (map, row) -> {
                        map.put(row.getColumn(1, String.class), row.getColumn(2, Long.class));
                        return map;
                    });
            for (String version : VERSIONS) {
                apply(handle, version, applied);
            }
        } catch (JdbiException e) {
            throw e.getCause() instanceof SQLException cause
                    ? cause
                    : new SQLException(e.getClass().getSimpleName());
        }
    }

    private void apply(Handle handle, String version, Map<String, Long> applied) throws SQLException {
        String text = text(dialect, version);
        long checksum = checksum(text);
        Long known = applied.get(version);
        if (known == null) {
            run(handle, version, text, checksum);
        } else if (known != checksum) {
            throw new StorageFailure("the migration " + version + " was applied with the checksum " + known
                    + " but the library's file has " + checksum
                    + "; use the release that applied it, or an empty database");
        }
    }

    private void run(Handle handle, String version, String text, long checksum) throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (String statement : statements(text)) {
                Dialect.execute(connection, statement);
            }
            handle.execute("insert into crm_schema_history (version, checksum) values (?, ?)", version, checksum);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    static String text(Dialect dialect, String version) {
        String path = "/META-INF/crm/migrations/" + dialect.name() + "/" + version + ".sql";
        try (InputStream file = Migrations.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new StorageFailure("the library lacks its file " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new StorageFailure("the file " + path + " cannot be read", e);
        }
    }

    /** Statements end with a semicolon at the end of a line; lines of remarks begin with two dashes. */
    static List<String> statements(String text) {
        String code = text.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
        return Stream.of((code + "\n").split(";\n"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static long checksum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}

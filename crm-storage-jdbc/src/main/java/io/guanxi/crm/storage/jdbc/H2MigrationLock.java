package io.guanxi.crm.storage.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * H2 has no lock that outlives its statements on tables, so a row names the session that holds it; a row of a session
 * that is gone counts for nothing.
 */
final class H2MigrationLock extends MigrationLock {
    private static final String ME =
            "(select session_id from information_schema.sessions where session_id = session_id()), "
                    + "(select cast(session_start as varchar) from information_schema.sessions "
                    + "where session_id = session_id())";
    private static final String ABANDONED = "delete from crm_schema_lock where not exists "
            + "(select 1 from information_schema.sessions s where s.session_id = crm_schema_lock.holder "
            + "and cast(s.session_start as varchar) = crm_schema_lock.since)";
    private static final int PAUSE_MILLIS = 50;
    private static final int UNIQUE_VIOLATION = 23505;

    H2MigrationLock(Connection connection) {
        super(connection);
    }

    @Override
    void acquire() throws SQLException {
        Dialect.execute(
                connection,
                "create table if not exists crm_schema_lock (id int primary key, holder int, since varchar(64))");
        for (int waited = 0; waited < SECONDS * 1_000; waited += PAUSE_MILLIS) {
            if (taken()) {
                return;
            }
            pause();
        }
        throw held();
    }

    @Override
    void release() throws SQLException {
        Dialect.execute(connection, "delete from crm_schema_lock where holder = session_id()");
    }

    private boolean taken() throws SQLException {
        Dialect.execute(connection, ABANDONED);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into crm_schema_lock values (1, " + ME + ")")) {
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            if (e.getErrorCode() == UNIQUE_VIOLATION) {
                return false;
            }
            throw e;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw held();
        }
    }
}

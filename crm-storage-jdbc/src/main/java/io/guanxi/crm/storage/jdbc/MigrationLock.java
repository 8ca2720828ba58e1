package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.shared.StorageFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets one starter at a time change the tables of a database; it is over when its connection ends. */
abstract class MigrationLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MigrationLock.class);

    /** How long a starter waits for another one. */
    static final int SECONDS = 120;

    final Connection connection;

    MigrationLock(Connection connection) {
        this.connection = connection;
    }

    static MigrationLock of(Dialect dialect, Connection connection) {
        if (dialect instanceof H2Dialect) {
            return new H2MigrationLock(connection);
        }
        return dialect instanceof PostgresDialect ? new Advisory(connection) : new Named(connection);
    }

    abstract void acquire() throws SQLException;

    abstract void release() throws SQLException;

    @Override
    public void close() {
        try {
            release();
        } catch (SQLException e) {
            LOG.warn("the lock of the schema could not be released, {}", SqlErrors.code(e));
        }
    }

    static StorageFailure held() {
        return new StorageFailure("another starter has held the lock of the schema for " + SECONDS
                + " seconds; wait until it is done and start again");
    }

    long ask(String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** PostgreSQL: an advisory lock of the session. */
    private static final class Advisory extends MigrationLock {
        private static final String KEY = "(hashtext('io.guanxi.crm'), hashtext(current_schema()))";

        Advisory(Connection connection) {
            super(connection);
        }

        @Override
        void acquire() throws SQLException {
            Dialect.execute(connection, "select pg_advisory_lock" + KEY);
        }

        @Override
        void release() throws SQLException {
            Dialect.execute(connection, "select pg_advisory_unlock" + KEY);
        }
    }

    /** MariaDB: a named lock of the session, for its statements on tables commit by themselves. */
    private static final class Named extends MigrationLock {
        private static final String NAME = "concat('io.guanxi.crm.', left(sha1(database()), 20))";

        Named(Connection connection) {
            super(connection);
        }

        @Override
        void acquire() throws SQLException {
            if (ask("select get_lock(" + NAME + ", " + SECONDS + ")") != 1) {
                throw held();
            }
        }

        @Override
        void release() throws SQLException {
            ask("select release_lock(" + NAME + ")");
        }
    }
}

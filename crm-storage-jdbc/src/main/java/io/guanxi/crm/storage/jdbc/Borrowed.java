package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.shared.CrmException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection of somebody else's pool, given back in the state in which it came. */
final class Borrowed {
    private static final Logger LOG = LoggerFactory.getLogger(Borrowed.class);

    private final Connection connection;
    private final boolean autoCommit;
    private Dialect.Undo undo = Dialect.Undo.NOTHING;

    private Borrowed(Connection connection, boolean autoCommit) {
        this.connection = connection;
        this.autoCommit = autoCommit;
    }

    /**
     * Borrows a connection.
     *
     * @throws CrmException transient, when there is none
     */
    static Borrowed from(DataSource database) {
        try {
            Connection connection = database.getConnection();
            boolean autoCommit = connection.getAutoCommit();
            if (!autoCommit) {
                // Whatever its last user began is not ours to commit.
                connection.rollback();
            }
            return new Borrowed(connection, autoCommit);
        } catch (SQLException e) {
            throw SqlErrors.ofConnecting(e);
        }
    }

    Connection connection() {
        return connection;
    }

    void begin(Dialect dialect, Dialect.Access access) {
        try {
            // On first, off then: a transaction begins here even when the pool hands out connections with it off.
            connection.setAutoCommit(true);
            connection.setAutoCommit(false);
            undo = dialect.begin(connection, access);
        } catch (SQLException e) {
            throw SqlErrors.of(dialect, "the beginning of a unit", e);
        }
    }

    /** Never fails: what the unit did is decided already. */
    void giveBack() {
        quietly("restored", () -> undo.on(connection));
        quietly("restored", () -> connection.setAutoCommit(autoCommit));
        quietly("given back", connection::close);
    }

    @FunctionalInterface
    private interface Step {
        void take() throws SQLException;
    }

    private static void quietly(String what, Step step) {
        try {
            step.take();
        } catch (SQLException e) {
            LOG.debug("a connection could not be {}, {}", what, SqlErrors.code(e));
        }
    }
}

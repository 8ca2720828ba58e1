package io.guanxi.crm.storage.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * H2 writes a commit to its file up to half a second later unless it is told not to wait, so a killed process loses
 * commits that were acknowledged.
 */
final class H2Durability {
    private static final Logger LOG = LoggerFactory.getLogger(H2Durability.class);

    private H2Durability() {}

    /** Makes a file database write its commits at once when that is allowed, and says so loudly when it does not. */
    static void check(Connection connection, boolean mayChange) throws SQLException {
        if (answer(connection, "select database_path()") == null || delay(connection) == 0) {
            return;
        }
        if (mayChange && changed(connection)) {
            LOG.info("The H2 database now writes every commit at once (WRITE_DELAY 0).");
            return;
        }
        LOG.warn(
                "THE LAST COMMITS ARE LOST WHEN THE PROCESS IS KILLED: this H2 file database writes them up to {} ms "
                        + "later. Add ;WRITE_DELAY=0 to its URL.",
                delay(connection));
    }

    private static boolean changed(Connection connection) {
        try {
            Dialect.execute(connection, "set write_delay 0");
            return delay(connection) == 0;
        } catch (SQLException e) {
            LOG.debug("WRITE_DELAY could not be changed, {}", SqlErrors.code(e));
            return false;
        }
    }

    private static int delay(Connection connection) throws SQLException {
        String setting = answer(
                connection, "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'");
        return setting == null ? 0 : Integer.parseInt(setting);
    }

    private static @Nullable String answer(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}

package io.guanxi.crm.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * H2 keeps a text of more than 256 bytes beside its row, at the cost of entries in further tables of its own. Ordinary
 * remarks and audit entries are longer than that and still short.
 */
final class H2LongTexts {
    /** As many bytes as one page of the engine holds. */
    static final int IN_ROW = 4_096;

    private static final Logger LOG = LoggerFactory.getLogger(H2LongTexts.class);
    private static final String ALREADY_CHOSEN =
            "select 1 from information_schema.settings where setting_name = 'MAX_LENGTH_INPLACE_LOB'";

    private H2LongTexts() {}

    /** Keeps ordinary texts in their rows unless the host has chosen a length, or may not choose one. */
    static void keepInRows(Connection connection) throws SQLException {
        if (Dialect.answersRows(connection, ALREADY_CHOSEN)) {
            return;
        }
        try {
            Dialect.execute(connection, "set max_length_inplace_lob " + IN_ROW);
        } catch (SQLException e) {
            LOG.debug("MAX_LENGTH_INPLACE_LOB could not be changed, {}", SqlErrors.code(e));
        }
    }
}

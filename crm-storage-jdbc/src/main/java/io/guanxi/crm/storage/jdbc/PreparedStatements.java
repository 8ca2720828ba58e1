package io.guanxi.crm.storage.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The statements that one unit has prepared, kept for its next call of the same text; the oldest give way. */
final class PreparedStatements implements AutoCloseable {
    static final int MOST = 32;

    private static final Logger LOG = LoggerFactory.getLogger(PreparedStatements.class);

    private final Connection connection;
    private final Map<String, PreparedStatement> open = new LinkedHashMap<>(16, 0.75f, true);

    PreparedStatements(Connection connection) {
        this.connection = connection;
    }

    PreparedStatement of(String text) throws SQLException {
        PreparedStatement known = open.get(text);
        if (known != null) {
            return known;
        }
        PreparedStatement statement = connection.prepareStatement(text);
        open.put(text, statement);
        if (open.size() > MOST) {
            Iterator<PreparedStatement> oldest = open.values().iterator();
            close(oldest.next());
            oldest.remove();
        }
        return statement;
    }

    @Override
    public void close() {
        open.values().forEach(PreparedStatements::close);
        open.clear();
    }

    private static void close(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            LOG.debug("a statement could not be closed, {}", SqlErrors.code(e));
        }
    }
}

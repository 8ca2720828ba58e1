package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.shared.StorageFailure;
import io.guanxi.crm.shared.WorkspaceId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Units run in the transaction of the host, who alone commits, rolls back and closes. */
final class JoinedUnits implements Units {
    private final JdbcStorage.HostTransaction host;
    private final Guard guard = new Guard();
    private volatile @Nullable Layouts layouts;

    JoinedUnits(JdbcStorage.HostTransaction host) {
        this.host = host;
    }

    @Override
    public <R extends @Nullable Object> R within(
            Dialect.Access access, WorkspaceId workspace, Function<Session, R> work) {
        guard.enter();
        try {
            Connection connection = connection();
            Session session = new Session(layouts(connection), workspace, connection);
            try {
                R answer = work.apply(session);
                Units.refuseSwallowed(session);
                return answer;
            } finally {
                session.end();
            }
        } catch (Throwable failure) {
            host.setRollbackOnly();
            throw failure;
        } finally {
            guard.leave();
        }
    }

    @Override
    public boolean mayRepeat() {
        return false;
    }

    @Override
    public <R> R outside(Outside<R> work) {
        Connection connection = connection();
        Layouts known = layouts(connection);
        try {
            return work.on(connection, known);
        } catch (SQLException e) {
            host.setRollbackOnly();
            throw SqlErrors.of(known.dialect(), "a statement", e);
        }
    }

    private Connection connection() {
        try {
            Connection connection = host.connection();
            if (connection.getAutoCommit()) {
                throw new IllegalStateException("found a connection with autocommit on, expected the connection of a "
                        + "transaction that the host has begun");
            }
            return connection;
        } catch (SQLException e) {
            throw SqlErrors.ofConnecting(e);
        }
    }

    private Layouts layouts(Connection connection) {
        Layouts known = layouts;
        if (known == null) {
            try {
                known = new Layouts(Dialect.of(connection), Protection.none());
            } catch (SQLException e) {
                throw new StorageFailure("the engine could not be asked for its name, " + SqlErrors.code(e));
            }
            layouts = known;
        }
        return known;
    }
}

package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.shared.WorkspaceId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Each unit is a transaction of its own on a connection borrowed for it, and given back as it came. */
final class OwnUnits implements Units {
    private final DataSource database;
    private final Layouts layouts;
    private final Growth growth;
    private final Guard guard = new Guard();

    OwnUnits(DataSource database, Layouts layouts) {
        this.database = database;
        this.layouts = layouts;
        this.growth = new Growth(layouts.dialect());
    }

    @Override
    public <R extends @Nullable Object> R within(
            Dialect.Access access, WorkspaceId workspace, Function<Session, R> work) {
        guard.enter();
        try {
            Borrowed borrowed = Borrowed.from(database);
            try {
                return unit(borrowed, access, workspace, work);
            } finally {
                borrowed.giveBack();
            }
        } finally {
            guard.leave();
        }
    }

    @Override
    public boolean mayRepeat() {
        return true;
    }

    @Override
    public <R> R outside(Outside<R> work) {
        Borrowed borrowed = Borrowed.from(database);
        try {
            borrowed.connection().setAutoCommit(true);
            return work.on(borrowed.connection(), layouts);
        } catch (SQLException e) {
            throw SqlErrors.of(layouts.dialect(), "a statement on the schema", e);
        } finally {
            borrowed.giveBack();
        }
    }

    private <R extends @Nullable Object> R unit(
            Borrowed borrowed, Dialect.Access access, WorkspaceId workspace, Function<Session, R> work) {
        Connection connection = borrowed.connection();
        Session session = new Session(layouts, workspace, connection);
        R answer;
        try {
            borrowed.begin(layouts.dialect(), access);
            answer = work.apply(session);
            Units.refuseSwallowed(session);
            session.end();
            commit(connection);
        } catch (Throwable failure) {
            session.end();
            rollBack(connection, failure);
            throw failure;
        }
        growth.committed(connection, session.inserted());
        return answer;
    }

    private void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw SqlErrors.ofCommit(layouts.dialect(), e);
        }
    }

    private void rollBack(Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(SqlErrors.of(layouts.dialect(), "the rollback", e));
        }
    }
}

package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.ReadUnit;
import io.guanxi.crm.storage.WriteUnit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** An application that has transactions of its own, one for each unit of the storage that joins them. */
final class Host implements JdbcStorage.HostTransaction {
    private final DataSource database;
    private final ThreadLocal<Transaction> current = new ThreadLocal<>();

    Host(DataSource database) {
        this.database = database;
    }

    private static final class Transaction {
        private final Connection connection;
        private boolean rollbackOnly;

        Transaction(Connection connection) {
            this.connection = connection;
        }
    }

    @Override
    public Connection connection() {
        return current.get().connection;
    }

    @Override
    public void setRollbackOnly() {
        current.get().rollbackOnly = true;
    }

    /**
     * Runs the work in a transaction; a work inside another one takes part in it. The isolation is the one that
     * {@link JdbcStorage#joining} asks of hosts.
     */
    <R extends @Nullable Object> R transaction(Dialect.Access access, Supplier<R> work) {
        if (current.get() != null) {
            return work.get();
        }
        try (Connection connection = database.getConnection()) {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(false);
            Dialect.Undo undo = Dialect.of(connection).begin(connection, access);
            Transaction transaction = new Transaction(connection);
            current.set(transaction);
            try {
                return work.get();
            } catch (Throwable failure) {
                transaction.rollbackOnly = true;
                throw failure;
            } finally {
                current.remove();
                end(transaction);
                undo.on(connection);
                connection.setAutoCommit(before);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the host's transaction failed", e);
        }
    }

    private static void end(Transaction transaction) throws SQLException {
        if (transaction.rollbackOnly) {
            transaction.connection.rollback();
        } else {
            transaction.connection.commit();
        }
    }

    CrmStorage hosting(CrmStorage joined) {
        return new CrmStorage() {
            @Override
            public <R extends @Nullable Object> R read(WorkspaceId workspace, Function<ReadUnit, R> work) {
                return transaction(Dialect.Access.READ, () -> joined.read(workspace, work));
            }

            @Override
            public <R extends @Nullable Object> R write(WorkspaceId workspace, Function<WriteUnit, R> work) {
                return transaction(Dialect.Access.WRITE, () -> joined.write(workspace, work));
            }

            @Override
            public List<WorkspaceId> workspaces(Optional<WorkspaceId> after, int limit) {
                return transaction(Dialect.Access.READ, () -> joined.workspaces(after, limit));
            }

            @Override
            public void close() {
                joined.close();
            }
        };
    }
}

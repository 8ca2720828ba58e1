package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.ReadUnit;
import io.guanxi.crm.storage.WriteUnit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the records in a database: H2, PostgreSQL or MariaDB, whose driver is the host's. Thread-safe. A unit needs one
 * connection for as long as it runs. Connections come from the host's {@link DataSource}, are given back in the state in
 * which they came, and the source itself is never closed. The source should be a pool: a unit should not have to wait
 * for a connection, and H2 closes and opens its file whenever the last connection ends.
 */
public final class JdbcStorage implements CrmStorage {
    private final Units units;
    private final List<RecordType<?>> types;

    private JdbcStorage(Units units, List<RecordType<?>> types) {
        this.units = units;
        this.types = types;
    }

    /**
     * The transaction of a host in which units take part.
     *
     * @see JdbcStorage#joining
     */
    public interface HostTransaction {
        /** The connection of the transaction that is under way on this thread; autocommit is off. */
        Connection connection() throws SQLException;

        /** Makes sure that this transaction will be rolled back: a unit in it failed. */
        void setRollbackOnly();
    }

    /**
     * A storage over this database that brings its tables up to date first.
     *
     * @throws io.guanxi.crm.shared.StorageFailure when the tables cannot be brought up to date
     */
    public static JdbcStorage migrating(DataSource database) {
        return builder(database).build();
    }

    /** A storage over this database, to be configured. */
    public static Builder builder(DataSource database) {
        return new Builder(database);
    }

    /**
     * A storage whose units take part in transactions of the host: it never commits, rolls back, closes or repeats, and
     * says so, so that the library does not repeat either. A unit that fails marks the transaction as one that can only roll back, and its error surfaces. The tables are
     * taken as they are, and so are isolation and waiting times: a transaction that writes needs READ COMMITTED (what
     * is read after a lock must be what is committed then, which REPEATABLE READ of MariaDB does not give), and one in
     * which several reads must agree with each other needs REPEATABLE READ (SNAPSHOT on H2).
     *
     * @param moreTypes record types beyond the library's own
     */
    public static JdbcStorage joining(HostTransaction host, RecordType<?>... moreTypes) {
        return new JdbcStorage(new JoinedUnits(host), Schema.typesWith(List.of(moreTypes)));
    }

    @Override
    public <R extends @Nullable Object> R read(WorkspaceId workspace, Function<ReadUnit, R> work) {
        return units.within(Dialect.Access.READ, workspace, session -> work.apply(new JdbcReadUnit(session)));
    }

    @Override
    public <R extends @Nullable Object> R write(WorkspaceId workspace, Function<WriteUnit, R> work) {
        return units.within(Dialect.Access.WRITE, workspace, session -> work.apply(new JdbcWriteUnit(session)));
    }

    @Override
    public boolean mayRepeat() {
        return units.mayRepeat();
    }

    @Override
    public List<WorkspaceId> workspaces(Optional<WorkspaceId> after, int limit) {
        return units.outside((connection, layouts) -> Workspaces.list(connection, tables(layouts), after, limit));
    }

    /** Releases nothing: all connections are the host's. */
    @Override
    public void close() {}

    private List<Table> tables(Layouts layouts) {
        return types.stream().<Table>map(type -> layouts.of(type).table()).toList();
    }

    /** Gathers how a storage is built; not thread-safe. */
    public static final class Builder {
        private final DataSource database;
        private final List<RecordType<?>> moreTypes = new ArrayList<>();
        private SchemaMode mode = SchemaMode.MIGRATE;

        private Builder(DataSource database) {
            this.database = database;
        }

        /** What is done about the tables; {@link SchemaMode#MIGRATE} unless said otherwise. */
        public Builder schema(SchemaMode wanted) {
            mode = wanted;
            return this;
        }

        /** Record types beyond the library's own. */
        public Builder types(List<RecordType<?>> more) {
            moreTypes.addAll(more);
            return this;
        }

        /**
         * Builds the storage.
         *
         * @throws io.guanxi.crm.shared.StorageFailure when the tables cannot be brought up to date or, under
         *     {@link SchemaMode#VALIDATE}, lack something; the message names what
         * @throws io.guanxi.crm.shared.TransientStorageException when the database cannot be reached
         */
        public JdbcStorage build() {
            Layouts layouts = new Layouts(Schema.dialectOf(database), Protection.none());
            OwnUnits units = new OwnUnits(database, layouts);
            units.outside((connection, known) -> {
                new Schema(connection, known, moreTypes).prepare(mode);
                return mode;
            });
            return new JdbcStorage(units, Schema.typesWith(moreTypes));
        }
    }
}

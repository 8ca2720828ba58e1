package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.shared.CrmException;
import io.guanxi.crm.shared.DuplicateKeyException;
import io.guanxi.crm.shared.StorageFailure;
import io.guanxi.crm.shared.TransientStorageException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;

/**
 * What the errors of an engine mean, by SQLSTATE and vendor code. Neither the engine's message nor its exception leaves
 * this class: both print values.
 */
final class SqlErrors {
    /**
     * How SQLSTATE begins when the engine refuses a connection: invalid authorization, invalid catalog name, access rule
     * violation (ISO/IEC 9075-2, 24.1), and what H2 has for a database that does not exist.
     */
    private static final List<String> REFUSED = List.of("28", "3D", "42", "90146", "90149");

    private SqlErrors() {}

    /** An error of a statement on this table. */
    static CrmException of(Dialect dialect, TableLayout<?> table, SQLException error) {
        if (fault(dialect, error) == Dialect.Fault.DUPLICATE) {
            return new DuplicateKeyException(table.name(), keyOf(dialect, table, error));
        }
        return of(dialect, "a statement on " + table.name(), error);
    }

    /** An error of something else than a statement on a table, and before the end of a unit. */
    static CrmException of(Dialect dialect, String what, SQLException error) {
        return switch (fault(dialect, error)) {
            case TRANSIENT, CONNECTION -> new TransientStorageException(code(error));
            default -> new StorageFailure(what + " was refused, " + code(error));
        };
    }

    /** An error of the commit itself: when the connection broke, nobody knows whether the engine carried it out. */
    static CrmException ofCommit(Dialect dialect, SQLException error) {
        return switch (fault(dialect, error)) {
            case CONNECTION ->
                new StorageFailure("the connection broke during the commit, " + code(error)
                        + "; whether the unit was written is unknown, so read before repeating it");
            default -> of(dialect, "the commit", error);
        };
    }

    /** A connection that could not be had; one that the engine refused comes no more when it is asked for again. */
    static CrmException ofConnecting(SQLException error) {
        String state = error.getSQLState();
        boolean refused = state != null && REFUSED.stream().anyMatch(state::startsWith);
        return refused
                ? new StorageFailure("the connection was refused, " + code(error)
                        + "; check the user, the password and the name of the database")
                : new TransientStorageException("no connection, " + code(error));
    }

    static String code(SQLException error) {
        SQLException telling = telling(error);
        return "SQLSTATE " + telling.getSQLState() + ", code " + telling.getErrorCode();
    }

    private static Dialect.Fault fault(Dialect dialect, SQLException error) {
        SQLException telling = telling(error);
        Dialect.Fault fault = dialect.fault(telling.getSQLState(), telling.getErrorCode());
        boolean broken = error instanceof SQLTransientConnectionException || error instanceof SQLRecoverableException;
        return fault == Dialect.Fault.OTHER && broken ? Dialect.Fault.CONNECTION : fault;
    }

    /** Batches wrap the error of their row, some with the values of the whole row in their own message. */
    private static SQLException telling(SQLException error) {
        SQLException next = error.getNextException();
        return error instanceof BatchUpdateException && next != null ? next : error;
    }

    /** Engines name the violated index before or after the values, and values may hold anything: the place counts. */
    private static String keyOf(Dialect dialect, TableLayout<?> table, SQLException error) {
        String message = telling(error).getMessage();
        String text = message == null ? "" : message.toLowerCase(Locale.ROOT);
        String found = "id";
        int best = -1;
        for (TableLayout.KeyColumn<?> key : table.keys()) {
            String index = key.indexName().toLowerCase(Locale.ROOT);
            int at = dialect.namesKeyLast() ? text.lastIndexOf(index) : text.indexOf(index);
            if (at >= 0 && (best < 0 || dialect.namesKeyLast() == at > best)) {
                best = at;
                found = key.key().name();
            }
        }
        return found;
    }
}

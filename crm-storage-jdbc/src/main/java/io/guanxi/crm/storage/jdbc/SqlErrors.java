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
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the errors of an engine mean, by SQLSTATE and vendor code. Neither the engine's message nor its exception leaves
 * this class: both print values.
 */
final class SqlErrors {
    /**
     * How SQLSTATE begins when the engine refuses a connection: invalid authorization, invalid catalog name (ISO/IEC
     * 9075-2, 24.1), insufficient privilege (PostgreSQL), and what H2 has for a database that does not exist.
     */
    private static final List<String> REFUSED = List.of("28", "3D", "42501", "90146", "90149");

    /**
     * What MariaDB tells as 42000 along with much that passes, such as too many connections of a user: access denied to
     * the database, unknown database.
     */
    private static final Set<Integer> REFUSED_AS_42000 = Set.of(1044, 1049);

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
        SQLException engines = engines(error);
        return isRefused(engines.getSQLState(), engines.getErrorCode())
                ? new StorageFailure("the connection was refused, " + code(engines)
                        + "; check the user, the password and the name of the database")
                : new TransientStorageException("no connection, " + code(engines));
    }

    private static boolean isRefused(@Nullable String state, int code) {
        return state != null
                && (REFUSED.stream().anyMatch(state::startsWith)
                        || state.equals("42000") && REFUSED_AS_42000.contains(code));
    }

    /** Pools hand on the state in an exception of their own; the vendor code has the one that it wraps. */
    private static SQLException engines(SQLException error) {
        return error.getErrorCode() == 0
                        && error.getCause() instanceof SQLException cause
                        && Objects.equals(cause.getSQLState(), error.getSQLState())
                ? cause
                : error;
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

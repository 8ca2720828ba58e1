package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.shared.text.PinyinKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** H2, in memory, in a file or over the network. */
final class H2Dialect extends Dialect {
    /** The engine's level that fixes one state of all tables; JDBC has no name for it. */
    private static final int SNAPSHOT = 6;

    @Override
    String name() {
        return "h2";
    }

    @Override
    String folded(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    @Override
    String quoted(String folded) {
        return '"' + folded + '"';
    }

    @Override
    String sqlType(Column column) {
        return switch (column.type()) {
            case NAME -> "varchar(64)";
            case ID -> "uuid";
            case INTEGER -> "bigint";
            case TEXT -> "varchar(500)";
            // The one type without a limit; it lies beside its row when it is longer than 256 bytes.
            case LONG_TEXT -> "clob";
            // The longest text that lies within its row.
            case PAYLOAD -> "varchar(1048576)";
            case SORT_KEY -> "varchar(" + PinyinKey.MAX_LENGTH + ")";
            case DECIMAL -> "numeric(28,6)";
            case DATE -> "date";
            case INSTANT -> "timestamp(6)";
            case BOOLEAN -> "boolean";
        };
    }

    @Override
    String reportedType(Column column) {
        return switch (column.type()) {
            case LONG_TEXT -> "character large object";
            case NAME, TEXT, PAYLOAD, SORT_KEY -> "character varying";
            case ID -> "uuid";
            case INTEGER -> "bigint";
            case DECIMAL -> "numeric";
            case DATE -> "date";
            case INSTANT -> "timestamp";
            case BOOLEAN -> "boolean";
        };
    }

    /** The most elements that an array of the engine has. */
    @Override
    int arrayLimit() {
        return 65_536;
    }

    @Override
    int joinedFrom() {
        return 2;
    }

    /**
     * The outer join makes the engine begin with the values; for a list it reads the whole workspace. Left to itself it may
     * then read the workspace once for each value, so that the index is named.
     */
    @Override
    String joined(LookUp at, String lock) {
        String index =
                at.index().map(name -> " use index (" + quoted(name) + ")").orElse("");
        return "unnest(?) w(v) left join " + at.table() + " t" + index + " on t." + at.workspace() + " = ? and t."
                + at.column() + " = w.v where t." + at.workspace() + " is not null" + lock;
    }

    @Override
    boolean oneByOne() {
        return true;
    }

    @Override
    void bind(PreparedStatement statement, int at, ColumnType type, @Nullable Object value) throws SQLException {
        if (value instanceof Sql.Several set) {
            statement.setObject(at, set.values().toArray());
        } else {
            super.bind(statement, at, type, value);
        }
    }

    @Override
    String ordered(String text) {
        return text;
    }

    @Override
    boolean ordersPlainly(String text) {
        return true;
    }

    @Override
    String sorted(String expression, boolean descending) {
        return expression + (descending ? " desc nulls last" : " asc nulls last");
    }

    @Override
    int length(String text) {
        return text.length();
    }

    @Override
    String position(String text, String part) {
        return "locate(" + part + ", " + text + ")";
    }

    @Override
    String idAsText(String id) {
        return "cast(" + id + " as varchar(36))";
    }

    @Override
    String extreme(boolean greatest, String expression, ColumnType type) {
        return (greatest ? "max(" : "min(") + expression + ")";
    }

    @Override
    String lockClause() {
        return " for update wait " + LOCK_SECONDS;
    }

    @Override
    Undo begin(Connection connection, Access access) throws SQLException {
        if (access == Access.WRITE) {
            return Undo.NOTHING;
        }
        int before = connection.getTransactionIsolation();
        connection.setTransactionIsolation(SNAPSHOT);
        return used -> used.setTransactionIsolation(before);
    }

    @Override
    Fault fault(@Nullable String state, int code) {
        return switch (code) {
            case 23505 -> Fault.DUPLICATE;
            // Deadlock, lock timeout, changed by another transaction meanwhile.
            case 40001, 50200, 90131 -> Fault.TRANSIENT;
            // Broken, closed, file locked by another process, not reachable.
            case 90067, 90007, 90098, 90121, 90020 -> Fault.CONNECTION;
            default -> state != null && state.startsWith("08") ? Fault.CONNECTION : Fault.OTHER;
        };
    }
}

package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.shared.text.PinyinKey;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** PostgreSQL. */
final class PostgresDialect extends Dialect {
    private final boolean arrays;

    private PostgresDialect(boolean arrays) {
        this.arrays = arrays;
    }

    /** Layers that speak for PostgreSQL do not always pass arrays on. */
    static PostgresDialect of(Connection connection) {
        try {
            connection.createArrayOf("text", new Object[] {"a"}).free();
            return withArrays();
        } catch (SQLException | UnsupportedOperationException e) {
            return new PostgresDialect(false);
        }
    }

    /** The engine itself. */
    static PostgresDialect withArrays() {
        return new PostgresDialect(true);
    }

    @Override
    String name() {
        return "postgresql";
    }

    @Override
    String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    String quoted(String folded) {
        return '"' + folded + '"';
    }

    @Override
    String sqlType(Column column) {
        return switch (column.type()) {
            case NAME -> "varchar(64) collate \"C\"";
            case ID -> "uuid";
            case INTEGER -> "bigint";
            case TEXT -> "varchar(500) collate \"C\"";
            case SORT_KEY -> "varchar(" + PinyinKey.MAX_LENGTH + ") collate \"C\"";
            case LONG_TEXT, PAYLOAD -> "text collate \"C\"";
            case DECIMAL -> "numeric(28,6)";
            case DATE -> "date";
            case INSTANT -> "timestamp(6)";
            case BOOLEAN -> "boolean";
        };
    }

    @Override
    String reportedType(Column column) {
        return switch (column.type()) {
            case NAME, TEXT, SORT_KEY -> "varchar";
            case LONG_TEXT, PAYLOAD -> "text";
            case ID -> "uuid";
            case INTEGER -> "int8";
            case DECIMAL -> "numeric";
            case DATE -> "date";
            case INSTANT -> "timestamp";
            case BOOLEAN -> "bool";
        };
    }

    /**
     * The collation "C" orders by code point, where U+E000 to U+FFFF come before the characters beyond the basic plane;
     * by UTF-16 unit they come after them. The greatest code point in front of them lifts them there.
     */
    @Override
    String ordered(String text) {
        return "regexp_replace(" + text + ", '([\\uE000-\\uFFFF])', '" + Character.toString(0x10FFFF)
                + "\\1', 'g') collate \"C\"";
    }

    @Override
    boolean ordersPlainly(String text) {
        return belowSurrogates(text);
    }

    @Override
    String sorted(String expression, boolean descending) {
        return expression + (descending ? " desc nulls last" : " asc nulls last");
    }

    @Override
    int length(String text) {
        return text.codePointCount(0, text.length());
    }

    @Override
    String position(String text, String part) {
        return "strpos(" + text + ", " + part + ")";
    }

    @Override
    String idAsText(String id) {
        return "cast(" + id + " as text) collate \"C\"";
    }

    @Override
    String extreme(boolean greatest, String expression, ColumnType type) {
        if (type == ColumnType.BOOLEAN) {
            return (greatest ? "bool_or(" : "bool_and(") + expression + ")";
        }
        return (greatest ? "max(" : "min(") + expression + ")";
    }

    @Override
    String lockClause() {
        return " for update";
    }

    @Override
    Undo begin(Connection connection, Access access) throws SQLException {
        execute(
                connection,
                access == Access.READ
                        ? "set transaction isolation level repeatable read, read only"
                        : "set local lock_timeout = '" + LOCK_SECONDS + "s'");
        return Undo.NOTHING;
    }

    @Override
    Fault fault(@Nullable String state, int code) {
        if (state == null) {
            return Fault.OTHER;
        }
        return switch (state) {
            case "23505" -> Fault.DUPLICATE;
            // Serialization failure, deadlock, lock not available, too many connections.
            case "40001", "40P01", "55P03", "53300" -> Fault.TRANSIENT;
            // Shut down by an administrator or a crash, not yet accepting.
            case "57P01", "57P02", "57P03" -> Fault.CONNECTION;
            default -> state.startsWith("08") ? Fault.CONNECTION : Fault.OTHER;
        };
    }

    @Override
    boolean hasArrays() {
        return arrays;
    }

    /** By far more would pass the limit of a message, 1 GB. */
    @Override
    int arrayLimit() {
        return arrays ? 1_000_000 : 0;
    }

    /** Shorter lists may be categories, of which the planner knows better than to look up each. */
    @Override
    int joinedFrom() {
        return arrays ? 16 : Integer.MAX_VALUE;
    }

    /**
     * While a table grows the planner goes by counts of another time and reads all of it for a list of ids, comparing
     * each row with each of them. The offset keeps it from anything but a look-up for each value.
     */
    @Override
    String joined(LookUp at, String lock) {
        return "unnest(?) w(v) cross join lateral (select * from " + at.table() + " t where t." + at.workspace()
                + " = ? and t." + at.column() + " = w.v offset 0" + lock + ") t where true";
    }

    @Override
    boolean countsByItself() {
        return false;
    }

    /** Counting is skipped where the engine is about to do it, and by an account that does not own the table. */
    @Override
    void countIfOutgrown(Connection connection, String table, long rows) throws SQLException {
        String known = "select reltuples from pg_class where oid = to_regclass(?)";
        try (PreparedStatement asking = connection.prepareStatement(known);
                PreparedStatement counting = connection.prepareStatement("analyze (skip_locked) " + table)) {
            asking.setString(1, table);
            try (ResultSet answer = asking.executeQuery()) {
                if (answer.next() && answer.getDouble(1) < rows) {
                    counting.execute();
                }
            }
        }
    }

    @Override
    void bind(PreparedStatement statement, int at, ColumnType type, @Nullable Object value) throws SQLException {
        if (value instanceof Sql.Several set) {
            statement.setArray(at, array(statement.getConnection(), type, set.values()));
        } else {
            super.bind(statement, at, type, value);
        }
    }

    @Override
    Array array(Connection connection, ColumnType type, List<?> values) throws SQLException {
        @Nullable Object[] elements = new Object[values.size()];
        for (int i = 0; i < elements.length; i++) {
            Object value = values.get(i);
            elements[i] = value == null ? null : literal(value);
        }
        return connection.createArrayOf(arrayType(type), elements);
    }

    /** The engine reads the elements of an array from their texts. */
    private static String literal(Object value) {
        return value instanceof Instant time ? utc(time).toString() : TextForm.of(value);
    }

    private static String arrayType(ColumnType type) {
        return switch (type) {
            case NAME, TEXT, LONG_TEXT, PAYLOAD, SORT_KEY -> "text";
            case ID -> "uuid";
            case INTEGER -> "int8";
            case DECIMAL -> "numeric";
            case DATE -> "date";
            case INSTANT -> "timestamp";
            case BOOLEAN -> "bool";
        };
    }
}

package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.shared.StorageFailure;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In what the engines differ; every difference here is held by a test that fails without it. */
abstract class Dialect {
    /** Whether a unit writes. */
    enum Access {
        READ,
        WRITE
    }

    /** What an engine's error means for a unit. */
    enum Fault {
        DUPLICATE,
        TRANSIENT,
        CONNECTION,
        OTHER
    }

    /** Takes back what the beginning of a unit changed on its connection. */
    @FunctionalInterface
    interface Undo {
        Undo NOTHING = connection -> {};

        void on(Connection connection) throws SQLException;
    }

    /** How long a unit waits for a record that another one holds. */
    static final int LOCK_SECONDS = 10;

    /** The dialect of the engine behind this connection. */
    static Dialect of(Connection connection) throws SQLException {
        DatabaseMetaData about = connection.getMetaData();
        String product = about.getDatabaseProductName();
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "h2" -> new H2Dialect();
            case "postgresql" -> PostgresDialect.of(connection);
            case "mariadb" -> new MariaDialect();
            default ->
                throw new StorageFailure("found the engine " + product + " " + about.getDatabaseProductVersion()
                        + ", expected H2, PostgreSQL or MariaDB");
        };
    }

    /** The name of the engine in paths of resources. */
    abstract String name();

    /** A name as the engine folds it when it is written without quotes. */
    abstract String folded(String name);

    abstract String quoted(String folded);

    abstract String sqlType(Column column);

    /** The names, parted by slashes, under which drivers report the type of this column. */
    abstract String reportedType(Column column);

    /** An expression whose ascending order is that of the text by UTF-16 units. */
    abstract String ordered(String text);

    /** Whether the engine compares any text with this one by UTF-16 units without further ado. */
    abstract boolean ordersPlainly(String text);

    abstract String sorted(String expression, boolean descending);

    /** The length of a text as the engine counts it. */
    abstract int length(String text);

    abstract String position(String text, String part);

    /** An id as a text that is ordered like the id. */
    abstract String idAsText(String id);

    abstract String extreme(boolean greatest, String expression, ColumnType type);

    abstract String lockClause();

    /** Begins a unit on a connection whose autocommit is off already. */
    abstract Undo begin(Connection connection, Access access) throws SQLException;

    abstract Fault fault(@Nullable String state, int code);

    /** Whether an error about a taken key names the index after the values; the others name it before them. */
    boolean namesKeyLast() {
        return false;
    }

    /** Whether rows can be sent as one array a column. */
    boolean hasArrays() {
        return false;
    }

    /** How many values one array holds that a value is compared with; 0 where there are no arrays. */
    int arrayLimit() {
        return 0;
    }

    /** From how many values on a set is looked up by {@link #joined joining} it; below that it is a list of values. */
    int joinedFrom() {
        return Integer.MAX_VALUE;
    }

    /**
     * The rows of a table, as {@code t}, of which a column has one of the different values of an array, which is bound
     * first, in the order of the array, each looked up by its index; then the workspace is bound. What follows
     * {@code from}, up to and including a condition.
     *
     * @param at the table and how a value is looked up in it
     * @param lock the clause that locks the rows; empty to read only
     */
    String joined(LookUp at, String lock) {
        throw new UnsupportedOperationException(name() + " does not join sets");
    }

    /** Whether the planner of the engine notices at once that a table has grown. */
    boolean countsByItself() {
        return true;
    }

    /** Has the rows of a table counted when the planner believes that there are fewer than these new ones. */
    void countIfOutgrown(Connection connection, String table, long rows) throws SQLException {
        throw new UnsupportedOperationException(name() + " counts by itself");
    }

    /**
     * Whether rows are locked and deleted by a statement each: the engine reads the whole workspace for a list of ids, and
     * when it joins them it answers rows that it had to wait for as they were before.
     */
    boolean oneByOne() {
        return false;
    }

    /** An array of such values, for an engine that has them. */
    Array array(Connection connection, ColumnType type, List<?> values) throws SQLException {
        throw new UnsupportedOperationException(name() + " has no arrays of " + type);
    }

    final Column column(String name, ColumnType type) {
        String folded = folded(name);
        return new Column(folded, quoted(folded), type, false);
    }

    void bind(PreparedStatement statement, int at, ColumnType type, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(at, nullType(type));
            return;
        }
        switch (type) {
            case NAME, TEXT, LONG_TEXT, PAYLOAD, SORT_KEY -> statement.setString(at, (String) value);
            case INTEGER -> statement.setLong(at, (Long) value);
            case DECIMAL -> statement.setBigDecimal(at, (BigDecimal) value);
            case DATE -> statement.setObject(at, (LocalDate) value);
            case INSTANT -> statement.setObject(at, utc((Instant) value));
            case BOOLEAN -> statement.setBoolean(at, (Boolean) value);
            case ID -> bindId(statement, at, (UUID) value);
        }
    }

    void bindId(PreparedStatement statement, int at, UUID id) throws SQLException {
        statement.setObject(at, id);
    }

    int nullType(ColumnType type) {
        return switch (type) {
            case NAME, TEXT, LONG_TEXT, PAYLOAD, SORT_KEY -> Types.VARCHAR;
            case INTEGER -> Types.BIGINT;
            case DECIMAL -> Types.NUMERIC;
            case DATE -> Types.DATE;
            case INSTANT -> Types.TIMESTAMP;
            case BOOLEAN -> Types.BOOLEAN;
            case ID -> Types.OTHER;
        };
    }

    @Nullable
    Object read(ResultSet rows, int at, ColumnType type) throws SQLException {
        return switch (type) {
            case NAME, TEXT, LONG_TEXT, PAYLOAD, SORT_KEY -> rows.getString(at);
            case INTEGER -> orNull(rows, rows.getLong(at));
            case DECIMAL -> rows.getBigDecimal(at);
            case DATE -> rows.getObject(at, LocalDate.class);
            case INSTANT -> instant(readTime(rows, at));
            case BOOLEAN -> orNull(rows, rows.getBoolean(at));
            case ID -> readId(rows, at);
        };
    }

    @Nullable
    LocalDateTime readTime(ResultSet rows, int at) throws SQLException {
        return rows.getObject(at, LocalDateTime.class);
    }

    @Nullable
    UUID readId(ResultSet rows, int at) throws SQLException {
        return rows.getObject(at, UUID.class);
    }

    /** Times are kept in UTC with microseconds; what is finer is cut off and never rounded up. */
    static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }

    static boolean answersRows(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            return rows.next();
        }
    }

    /** Every character lies below the surrogates, where the orders by UTF-16 unit, code point and UTF-8 byte agree. */
    static boolean belowSurrogates(String text) {
        return text.chars().allMatch(unit -> unit < Character.MIN_SURROGATE);
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Object orNull(ResultSet rows, Object primitive) throws SQLException {
        return rows.wasNull() ? null : primitive;
    }
}

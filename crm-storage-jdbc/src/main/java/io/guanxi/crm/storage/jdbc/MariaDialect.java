package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.shared.text.PinyinKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** MariaDB with InnoDB. */
final class MariaDialect extends Dialect {
    private static final String EXACT = " character set utf8mb4 collate utf8mb4_nopad_bin";
    private static final String ASCII = " character set ascii collate ascii_nopad_bin";

    @Override
    String name() {
        return "mariadb";
    }

    @Override
    String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    String quoted(String folded) {
        return '`' + folded + '`';
    }

    @Override
    String sqlType(Column column) {
        return switch (column.type()) {
            case NAME -> "varchar(64)" + ASCII;
            case ID -> "char(36)" + ASCII;
            case INTEGER -> "bigint";
            // A row holds at most 65,535 bytes of varchar, which is 32 such columns; other texts lie outside of it.
            case TEXT -> (column.indexed() ? "varchar(500)" : "text") + EXACT;
            case LONG_TEXT, PAYLOAD -> "longtext" + EXACT;
            case SORT_KEY -> "varchar(" + PinyinKey.MAX_LENGTH + ")" + ASCII;
            case DECIMAL -> "decimal(28,6)";
            case DATE -> "date";
            case INSTANT -> "datetime(6)";
            case BOOLEAN -> "boolean";
        };
    }

    @Override
    String reportedType(Column column) {
        return switch (column.type()) {
            case NAME, SORT_KEY -> "varchar";
            case TEXT -> column.indexed() ? "varchar" : "text";
            case LONG_TEXT, PAYLOAD -> "longtext";
            case ID -> "char";
            case INTEGER -> "bigint";
            case DECIMAL -> "decimal";
            case DATE -> "date";
            case INSTANT -> "datetime";
            case BOOLEAN -> "boolean/tinyint/bit";
        };
    }

    @Override
    String ordered(String text) {
        return "cast(convert(" + text + " using utf16) as binary)";
    }

    @Override
    boolean ordersPlainly(String text) {
        return belowSurrogates(text);
    }

    @Override
    String sorted(String expression, boolean descending) {
        return expression + " is null, " + expression + (descending ? " desc" : "");
    }

    @Override
    int length(String text) {
        return text.codePointCount(0, text.length());
    }

    @Override
    String position(String text, String part) {
        return "locate(" + part + ", " + text + ")";
    }

    @Override
    String idAsText(String id) {
        return id;
    }

    @Override
    String extreme(boolean greatest, String expression, ColumnType type) {
        return (greatest ? "max(" : "min(") + expression + ")";
    }

    @Override
    String lockClause() {
        return " for update wait " + LOCK_SECONDS;
    }

    /**
     * The engine's own level reads from a state fixed before a lock was granted; a unit that locks and then reads what
     * belongs to the record must see what is committed now.
     */
    @Override
    Undo begin(Connection connection, Access access) throws SQLException {
        if (access == Access.WRITE) {
            execute(connection, "set transaction isolation level read committed");
        } else {
            execute(
                    connection,
                    "set transaction isolation level repeatable read",
                    "start transaction with consistent snapshot, read only");
        }
        return Undo.NOTHING;
    }

    @Override
    Fault fault(@Nullable String state, int code) {
        return switch (code) {
            case 1062, 1586, 1859 -> Fault.DUPLICATE;
            // Deadlock, lock timeout, changed since the snapshot, too many connections.
            case 1213, 1205, 1020, 1040 -> Fault.TRANSIENT;
            case 1053, 1927 -> Fault.CONNECTION;
            default -> state != null && state.startsWith("08") ? Fault.CONNECTION : Fault.OTHER;
        };
    }

    @Override
    boolean namesKeyLast() {
        return true;
    }

    @Override
    void bindId(PreparedStatement statement, int at, UUID id) throws SQLException {
        statement.setString(at, id.toString());
    }

    /** As one value the driver carries it through the zone of the JVM, where some times do not exist. */
    @Override
    @Nullable
    LocalDateTime readTime(ResultSet rows, int at) throws SQLException {
        LocalDate date = rows.getObject(at, LocalDate.class);
        return date == null ? null : date.atTime(rows.getObject(at, LocalTime.class));
    }

    @Override
    int nullType(ColumnType type) {
        return type == ColumnType.ID ? Types.CHAR : super.nullType(type);
    }

    @Override
    @Nullable
    UUID readId(ResultSet rows, int at) throws SQLException {
        String text = rows.getString(at);
        return text == null ? null : UUID.fromString(text);
    }
}

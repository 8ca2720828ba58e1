package io.guanxi.crm.storage.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The cells of the current row, read from left to right. */
final class Cells {
    private final ResultSet rows;
    private final Dialect dialect;
    private int at;

    Cells(ResultSet rows, Dialect dialect) {
        this.rows = rows;
        this.dialect = dialect;
    }

    boolean nextRow() throws SQLException {
        at = 0;
        return rows.next();
    }

    @Nullable
    Object next(ColumnType type) throws SQLException {
        return dialect.read(rows, ++at, type);
    }

    long nextLong() throws SQLException {
        return rows.getLong(++at);
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Decoder<R> {
        R decode(Cells cells) throws SQLException;
    }
}

package io.guanxi.crm.storage.jdbc;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts many rows by the fastest road of the engine: one array for each column, or a batch. */
final class RowWriter {
    /** How many rows one statement or batch carries. */
    private static final int CHUNK = 2_000;

    private final Session session;

    RowWriter(Session session) {
        this.session = session;
    }

    /**
     * What one statement is run with, again and again.
     *
     * @param fixed the same for all rows, bound first
     * @param columns the types of what differs
     */
    record Rows(List<Sql.Bound> fixed, List<ColumnType> columns, List<List<@Nullable Object>> rows) {
        Rows part(int from, int to) {
            return new Rows(fixed, columns, rows.subList(from, to));
        }
    }

    void insert(TableLayout<?> about, String single, String arrays, Rows all) {
        for (int from = 0; from < all.rows().size(); from += CHUNK) {
            Rows part = all.part(from, Math.min(from + CHUNK, all.rows().size()));
            if (session.dialect().hasArrays() && part.rows().size() > 1) {
                asArrays(about, arrays, part);
            } else {
                session.batch(about, single, part);
            }
        }
    }

    private void asArrays(TableLayout<?> about, String text, Rows rows) {
        session.run(about, connection -> {
            List<Array> arrays = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                int at = session.bind(statement, rows.fixed());
                for (int column = 0; column < rows.columns().size(); column++) {
                    Array array = session.dialect()
                            .array(connection, rows.columns().get(column), column(rows.rows(), column));
                    arrays.add(array);
                    statement.setArray(++at, array);
                }
                return statement.executeUpdate();
            } finally {
                free(arrays);
            }
        });
    }

    private static List<@Nullable Object> column(List<List<@Nullable Object>> rows, int column) {
        List<@Nullable Object> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(row.get(column)));
        return values;
    }

    private static void free(List<Array> arrays) throws SQLException {
        for (Array array : arrays) {
            array.free();
        }
    }
}

package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.shared.CrmException;
import io.guanxi.crm.shared.DuplicateKeyException;
import io.guanxi.crm.shared.WorkspaceId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The connection of one unit: runs its statements, translates their errors, and is over when the unit is. */
final class Session {
    private final Layouts layouts;
    private final WorkspaceId workspace;
    private final Connection connection;
    private final PreparedStatements prepared;
    private final Thread thread = Thread.currentThread();
    private final Map<String, Integer> inserted = new HashMap<>();
    private boolean over;
    private boolean failed;

    Session(Layouts layouts, WorkspaceId workspace, Connection connection) {
        this.layouts = layouts;
        this.workspace = workspace;
        this.connection = connection;
        this.prepared = new PreparedStatements(connection);
    }

    /** Something that speaks to the engine. */
    @FunctionalInterface
    interface Work<R> {
        R on(Connection connection) throws SQLException;
    }

    Layouts layouts() {
        return layouts;
    }

    Dialect dialect() {
        return layouts.dialect();
    }

    WorkspaceId workspace() {
        return workspace;
    }

    /** Reads all rows. */
    <R> List<R> list(TableLayout<?> about, Sql sql, Cells.Decoder<R> decoder) {
        return run(about, used -> {
            PreparedStatement statement = bound(sql);
            try (ResultSet rows = statement.executeQuery()) {
                Cells cells = new Cells(rows, dialect());
                List<R> answer = new ArrayList<>();
                while (cells.nextRow()) {
                    answer.add(decoder.decode(cells));
                }
                return answer;
            }
        });
    }

    int update(TableLayout<?> about, Sql sql) {
        return run(about, used -> bound(sql).executeUpdate());
    }

    /** Runs one statement for each of these rows and answers how many rows of the table each changed. */
    int[] batch(TableLayout<?> about, String text, RowWriter.Rows rows) {
        return run(about, used -> {
            PreparedStatement statement = prepared.of(text);
            for (List<@Nullable Object> row : rows.rows()) {
                int at = bind(statement, rows.fixed());
                for (int i = 0; i < row.size(); i++) {
                    dialect().bind(statement, ++at, rows.columns().get(i), row.get(i));
                }
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** So many rows were inserted into this table. */
    void inserted(String table, int rows) {
        inserted.merge(table, rows, Integer::sum);
    }

    /** How many rows the unit inserted, by table as it is written in statements. */
    Map<String, Integer> inserted() {
        return inserted;
    }

    /** Does something that may fail in the engine; after a failure the unit can only roll back. */
    <R> R run(TableLayout<?> about, Work<R> work) {
        check();
        try {
            return work.on(connection);
        } catch (SQLException e) {
            failed = true;
            throw SqlErrors.of(dialect(), about, e);
        }
    }

    /** Does the second when the first met a taken unique key, as if the first had never been. */
    <R> R orAfterDuplicate(TableLayout<?> about, Supplier<R> first, Supplier<R> second) {
        Savepoint before = run(about, Connection::setSavepoint);
        try {
            return first.get();
        } catch (DuplicateKeyException e) {
            failed = false;
            run(about, used -> {
                used.rollback(before);
                return used;
            });
            return second.get();
        }
    }

    /** Marks the unit as one that can only roll back, for an error that is ours and not the engine's. */
    <E extends CrmException> E failure(E error) {
        failed = true;
        return error;
    }

    void check() {
        if (over || Thread.currentThread() != thread) {
            throw new IllegalStateException("a unit is valid only inside its callback and on its own thread");
        }
        if (failed) {
            throw new IllegalStateException("this unit saw a storage error and can only roll back");
        }
    }

    boolean hasFailed() {
        return failed;
    }

    /** The unit ends; whoever kept a repository cannot use it any more. */
    void end() {
        over = true;
        prepared.close();
    }

    private PreparedStatement bound(Sql sql) throws SQLException {
        PreparedStatement statement = prepared.of(sql.text());
        bind(statement, sql.values());
        return statement;
    }

    /** Binds these values first and answers how many they are. */
    int bind(PreparedStatement statement, List<Sql.Bound> values) throws SQLException {
        int at = 0;
        for (Sql.Bound bound : values) {
            dialect().bind(statement, ++at, bound.type(), bound.value());
        }
        return at;
    }
}

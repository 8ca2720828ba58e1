package io.guanxi.crm.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Has tables counted that outgrew what the engine's planner knows of them. A plan made for an empty table looks a value
 * up by any index that begins with the workspace and stays in use until the engine counts by itself, minutes later: a
 * first intake would take a time that grows with the square of its rows. Thread-safe.
 */
final class Growth {
    private static final long FIRST = 1_000;
    private static final long FACTOR = 4;

    private final Dialect dialect;
    private final Map<String, Count> counts = new HashMap<>();

    Growth(Dialect dialect) {
        this.dialect = dialect;
    }

    /** How many rows came into a table since the storage was opened, and with which of them it is looked at again. */
    private static final class Count {
        private long inserted;
        private long next = FIRST;
    }

    /**
     * Takes in what a unit has inserted and committed. Where counting fails the planner goes on as before.
     *
     * @param rows how many, by table as it is written in statements
     */
    void committed(Connection connection, Map<String, Integer> rows) {
        if (dialect.countsByItself() || rows.isEmpty()) {
            return;
        }
        try {
            for (String table : due(rows)) {
                dialect.countIfOutgrown(connection, table, inserted(table));
            }
            connection.commit();
        } catch (SQLException | RuntimeException notCounted) {
            rollBack(connection, notCounted);
        }
    }

    private synchronized List<String> due(Map<String, Integer> rows) {
        List<String> due = new ArrayList<>();
        rows.forEach((table, more) -> {
            Count count = counts.computeIfAbsent(table, name -> new Count());
            count.inserted += more;
            if (count.inserted >= count.next) {
                count.next = count.inserted * FACTOR;
                due.add(table);
            }
        });
        return due;
    }

    private synchronized long inserted(String table) {
        return counts.getOrDefault(table, new Count()).inserted;
    }

    private static void rollBack(Connection connection, Exception because) {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            // The connection is given back next, and whoever borrows it finds it lost.
            because.addSuppressed(lost);
        }
    }
}

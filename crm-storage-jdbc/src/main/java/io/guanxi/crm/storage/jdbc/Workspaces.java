package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.shared.WorkspaceId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the workspaces that hold records by hopping from one to the next in the primary keys of all tables. */
final class Workspaces {
    private Workspaces() {}

    static List<WorkspaceId> list(Connection connection, List<Table> tables, Optional<WorkspaceId> after, int limit)
            throws SQLException {
        List<WorkspaceId> found = new ArrayList<>();
        if (tables.isEmpty()) {
            return found;
        }
        try (PreparedStatement statement = connection.prepareStatement(nextAfter(tables))) {
            String last = after.map(WorkspaceId::value).orElse("");
            while (found.size() < limit) {
                String next = next(statement, tables.size(), last);
                if (next == null) {
                    break;
                }
                found.add(WorkspaceId.of(next));
                last = next;
            }
        }
        return found;
    }

    private static String nextAfter(List<Table> tables) {
        return tables.stream()
                .map(table -> {
                    String workspace = table.columns().get(0).sql();
                    return "select min(" + workspace + ") as name from " + table.sql() + " where " + workspace + " > ?";
                })
                .collect(Collectors.joining(" union all ", "select min(names.name) from (", ") names"));
    }

    private static @Nullable String next(PreparedStatement statement, int tables, String last) throws SQLException {
        for (int at = 1; at <= tables; at++) {
            statement.setString(at, last);
        }
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}

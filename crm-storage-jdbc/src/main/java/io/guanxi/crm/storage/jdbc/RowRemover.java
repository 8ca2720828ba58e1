package io.guanxi.crm.storage.jdbc;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deletes many rows by ids in the way of the engine: by sets of ids, or by a batch of single ones. */
record RowRemover(Session session) {
    /**
     * Deletes them in their order.
     *
     * @param text up to the set of ids
     * @param fixed bound before the ids
     */
    void delete(TableLayout<?> about, String text, List<Sql.Bound> fixed, List<UUID> ids) {
        for (int from = 0; from < ids.size(); from += JdbcReader.CHUNK) {
            List<UUID> chunk = ids.subList(from, Math.min(from + JdbcReader.CHUNK, ids.size()));
            if (session.dialect().oneByOne()) {
                List<List<@Nullable Object>> rows =
                        chunk.stream().map(id -> List.<@Nullable Object>of(id)).toList();
                session.batch(about, text + "(?)", new RowWriter.Rows(fixed, List.of(ColumnType.ID), rows));
            } else {
                Sql sql = Sql.of(text);
                fixed.forEach(bound -> sql.bound(bound.type(), bound.value()));
                session.update(about, sql.bindSet(ColumnType.ID, chunk));
            }
        }
    }
}

package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.filter.StoredOrder;
import io.guanxi.crm.shared.StaleVersionException;
import io.guanxi.crm.shared.StorageFailure;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Versioned;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and writes the records of one type. */
final class JdbcRepository<T> extends JdbcReader<T> implements Repository<T> {
    private static final int BATCH = 1_000;

    JdbcRepository(Session session, RecordType<T> type) {
        super(session, type);
    }

    @Override
    public Map<UUID, Versioned<T>> lock(Collection<UUID> ids) {
        session.check();
        List<UUID> sorted =
                new LinkedHashSet<>(ids).stream().sorted(StoredOrder::compare).toList();
        return inOrder(ids, lockAll(sorted));
    }

    @Override
    public void insertAll(List<T> records) {
        session.check();
        if (records.isEmpty()) {
            return;
        }
        List<List<@Nullable Object>> rows = new ArrayList<>(records.size());
        records.forEach(record -> rows.add(table.row(session.workspace(), record)));
        RowWriter.Rows all = new RowWriter.Rows(
                List.of(new Sql.Bound(ColumnType.NAME, session.workspace().value())),
                table.written().stream().map(Column::type).toList(),
                rows);
        RecordStatements statements = table.statements();
        new RowWriter(session).insert(table, statements.insert(), statements.insertArrays(), all);
        session.inserted(table.table().sql(), rows.size());
        new Beside<>(session, table).insert(records);
    }

    @Override
    public void updateAll(List<Versioned<T>> records) {
        for (Written<T> written : write(records)) {
            if (!written.current()) {
                throw stale(written.record());
            }
        }
    }

    @Override
    public Set<UUID> updateIfCurrent(List<Versioned<T>> records) {
        Set<UUID> current = new LinkedHashSet<>();
        for (Written<T> written : write(records)) {
            if (written.current()) {
                current.add(table.type().idOf(written.record().value()));
            }
        }
        return current;
    }

    @Override
    public void deleteAll(Collection<UUID> ids) {
        session.check();
        List<UUID> sorted =
                new LinkedHashSet<>(ids).stream().sorted(StoredOrder::compare).toList();
        int most = session.dialect().oneByOne() ? 1 : CHUNK;
        for (int from = 0; from < sorted.size(); from += most) {
            List<UUID> chunk = sorted.subList(from, Math.min(from + most, sorted.size()));
            Sql sql = Sql.of(table.statements().delete())
                    .bound(ColumnType.NAME, session.workspace().value())
                    .bindSet(ColumnType.ID, chunk);
            session.update(table, sql);
            new Beside<>(session, table).delete(chunk);
        }
    }

    /** A record that was to be written, and whether its version was current. */
    private record Written<T>(Versioned<T> record, boolean current) {}

    /** In the order of ids, so that two units that write the same records wait for each other and do not deadlock. */
    private List<Written<T>> write(List<Versioned<T>> records) {
        session.check();
        List<Versioned<T>> sorted = new ArrayList<>(records);
        sorted.sort((a, b) ->
                StoredOrder.compare(table.type().idOf(a.value()), table.type().idOf(b.value())));
        List<Written<T>> written = sorted.size() > 1 && !table.keys().isEmpty()
                ? session.orAfterDuplicate(table, () -> inBatches(sorted, this::update), () -> {
                    inBatches(sorted, this::clearKeys);
                    return inBatches(sorted, this::update);
                })
                : inBatches(sorted, this::update);
        new Beside<>(session, table)
                .replace(written.stream()
                        .filter(Written::current)
                        .map(done -> done.record().value())
                        .toList());
        return written;
    }

    private List<Written<T>> inBatches(List<Versioned<T>> records, Function<Versioned<T>, Sql> statement) {
        List<Written<T>> written = new ArrayList<>();
        for (int from = 0; from < records.size(); from += BATCH) {
            List<Versioned<T>> part = records.subList(from, Math.min(from + BATCH, records.size()));
            int[] counts = session.batch(table, part.stream().map(statement).toList());
            for (int i = 0; i < counts.length; i++) {
                written.add(new Written<>(part.get(i), counted(counts[i])));
            }
        }
        return written;
    }

    /** Takes the values of unique keys away first, so that records of one update can exchange them. */
    private Sql clearKeys(Versioned<T> record) {
        return which(Sql.of(table.statements().clearKeys()), record);
    }

    private boolean counted(int count) {
        if (count == Statement.SUCCESS_NO_INFO) {
            throw session.failure(new StorageFailure("the driver hides how many rows an update of " + table.name()
                    + " changed; switch its bulk statements for updates off"));
        }
        return count == 1;
    }

    private Sql update(Versioned<T> record) {
        List<@Nullable Object> row = table.row(session.workspace(), record.value());
        Sql sql = Sql.of(table.statements().update());
        int at = 0;
        for (Column column : table.written()) {
            if (!column.name().equals(table.id().name())) {
                sql.bound(column.type(), row.get(at));
            }
            at++;
        }
        return which(sql, record);
    }

    private Sql which(Sql sql, Versioned<T> record) {
        return sql.bound(ColumnType.NAME, session.workspace().value())
                .bound(ColumnType.ID, table.type().idOf(record.value()))
                .bound(ColumnType.INTEGER, record.version());
    }

    private StaleVersionException stale(Versioned<T> record) {
        UUID id = table.type().idOf(record.value());
        long actual = find(id).map(Versioned::version).orElse(0L);
        return session.failure(new StaleVersionException(table.name(), id, record.version(), actual));
    }
}

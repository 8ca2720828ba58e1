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
    private static final List<ColumnType> WHICH = List.of(ColumnType.NAME, ColumnType.ID, ColumnType.INTEGER);

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
                List.of(new Sql.Bound(ColumnType.NAME, session.workspace().value())), table.types(), rows);
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
        List<Sql.Bound> fixed =
                List.of(new Sql.Bound(ColumnType.NAME, session.workspace().value()));
        new RowRemover(session).delete(table, table.statements().delete(), fixed, sorted);
        new Beside<>(session, table).delete(sorted);
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
                ? session.orAfterDuplicate(table, () -> inBatches(sorted, updating()), () -> {
                    inBatches(sorted, clearingKeys());
                    return inBatches(sorted, updating());
                })
                : inBatches(sorted, updating());
        new Beside<>(session, table)
                .replace(written.stream()
                        .filter(Written::current)
                        .map(done -> done.record().value())
                        .toList());
        return written;
    }

    /** A statement that is run for each record; its last values say which record in which version. */
    private record EachRecord<T>(
            String text, List<ColumnType> columns, Function<Versioned<T>, List<@Nullable Object>> values) {}

    private List<Written<T>> inBatches(List<Versioned<T>> records, EachRecord<T> each) {
        List<ColumnType> columns = new ArrayList<>(each.columns());
        columns.addAll(WHICH);
        List<Written<T>> written = new ArrayList<>();
        for (int from = 0; from < records.size(); from += BATCH) {
            List<Versioned<T>> part = records.subList(from, Math.min(from + BATCH, records.size()));
            List<List<@Nullable Object>> rows = new ArrayList<>();
            part.forEach(record -> rows.add(which(each.values().apply(record), record)));
            int[] counts = session.batch(table, each.text(), new RowWriter.Rows(List.of(), columns, rows));
            for (int i = 0; i < counts.length; i++) {
                written.add(new Written<>(part.get(i), counted(counts[i])));
            }
        }
        return written;
    }

    /** Takes the values of unique keys away first, so that records of one update can exchange them. */
    private EachRecord<T> clearingKeys() {
        return new EachRecord<>(table.statements().clearKeys(), List.of(), record -> new ArrayList<>());
    }

    private EachRecord<T> updating() {
        List<ColumnType> columns = table.types();
        int id = table.written().indexOf(table.id());
        columns.remove(id);
        return new EachRecord<>(table.statements().update(), columns, record -> {
            List<@Nullable Object> row = table.row(session.workspace(), record.value());
            row.remove(id);
            return row;
        });
    }

    private List<@Nullable Object> which(List<@Nullable Object> values, Versioned<T> record) {
        values.add(session.workspace().value());
        values.add(table.type().idOf(record.value()));
        values.add(record.version());
        return values;
    }

    private boolean counted(int count) {
        if (count == Statement.SUCCESS_NO_INFO) {
            throw session.failure(new StorageFailure("the driver hides how many rows an update of " + table.name()
                    + " changed; switch its bulk statements for updates off"));
        }
        return count == 1;
    }

    private StaleVersionException stale(Versioned<T> record) {
        UUID id = table.type().idOf(record.value());
        long actual = find(id).map(Versioned::version).orElse(0L);
        return session.failure(new StaleVersionException(table.name(), id, record.version(), actual));
    }
}

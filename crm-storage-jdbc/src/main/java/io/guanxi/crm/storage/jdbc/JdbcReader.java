package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.storage.RecordReader;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads the records of one type. */
class JdbcReader<T> implements RecordReader<T> {
    /** How many ids one statement names. */
    static final int CHUNK = 1_000;

    final Session session;
    final TableLayout<T> table;

    JdbcReader(Session session, RecordType<T> type) {
        this.session = session;
        this.table = session.layouts().of(type);
    }

    @Override
    public Optional<Versioned<T>> find(UUID id) {
        Sql sql = selected().add(" and t." + table.id().sql() + " = ").bind(ColumnType.ID, id);
        return read(sql).stream().findFirst();
    }

    @Override
    public Map<UUID, Versioned<T>> findAll(Collection<UUID> ids) {
        session.check();
        return inOrder(ids, collect(List.copyOf(new LinkedHashSet<>(ids))));
    }

    @Override
    public List<Versioned<T>> scan(Scan<T> scan) {
        return new Scanning<>(this, scan).answer();
    }

    @Override
    public long count(Filter<T> filter) {
        Sql sql = Sql.of("select count(*) from ").add(from(filter));
        return session.list(table, sql, Cells::nextLong).get(0);
    }

    @Override
    public <V> Map<V, Long> groupCount(Filter<T> filter, Field<T, V> by) {
        if (by.isPersonal()) {
            throw new IllegalArgumentException("records cannot be grouped by the personal field " + by);
        }
        return by.isMany() ? countOfEach(filter, by) : countByColumn(filter, by);
    }

    private <V> Map<V, Long> countByColumn(Filter<T> filter, Field<T, V> by) {
        Column column = table.mapping(by).presence();
        Sql sql = Sql.of("select t." + column.sql() + ", count(*) from ")
                .add(from(filter))
                .add(" and t." + column.sql() + " is not null group by t." + column.sql());
        Map<V, Long> counts = new HashMap<>();
        session.list(table, sql, cells -> {
            Object stored = Objects.requireNonNull(cells.next(column.type()));
            return counts.merge(by.type().decode().apply(stored), cells.nextLong(), Long::sum);
        });
        return counts;
    }

    private <V> Map<V, Long> countOfEach(Filter<T> filter, Field<T, V> by) {
        SideTable side = session.layouts().side();
        Sql sql = Sql.of("select v." + side.value().sql() + ", count(distinct v."
                        + side.id().sql() + ") from ")
                .add(side.fromWhere("v"))
                .bound(ColumnType.NAME, session.workspace().value())
                .bound(ColumnType.NAME, table.name())
                .bound(ColumnType.NAME, by.key())
                .add(" and v." + side.id().sql() + " in (select t." + table.id().sql() + " from ")
                .add(from(filter))
                .add(") group by v." + side.value().sql());
        Map<V, Long> counts = new HashMap<>();
        session.list(table, sql, cells -> {
            String text = (String) Objects.requireNonNull(cells.next(ColumnType.TEXT));
            Object stored = TextForm.parse(by.type().stored(), text);
            return counts.merge(by.type().decode().apply(stored), cells.nextLong(), Long::sum);
        });
        return counts;
    }

    /** The columns of a record, under the alias {@code t}, up to the condition on the workspace. */
    Sql selected() {
        return Sql.of(table.statements().select())
                .bound(ColumnType.NAME, session.workspace().value());
    }

    /**
     * The columns of the records whose column has one of these different values (at least one), under the alias {@code t},
     * up to the condition on the workspace.
     */
    Sql selectedAmong(Column column, List<?> values) {
        return joins(column, values)
                ? joined(column, values, "")
                : selected().add(" and t." + column.sql() + " in ").bindSet(column.type(), values);
    }

    private boolean joins(Column column, List<?> values) {
        boolean plain = column.type() == ColumnType.ID || column.type() == ColumnType.TEXT;
        return plain && values.size() >= session.dialect().joinedFrom();
    }

    private Sql joined(Column column, List<?> values, String lock) {
        return Sql.of(table.statements().selectAmong(LookUp.of(table, column), session.dialect(), lock))
                .bound(column.type(), new Sql.Several(values))
                .bound(ColumnType.NAME, session.workspace().value());
    }

    /** Table, alias {@code t}, and the conditions on workspace and filter. */
    private Sql from(Filter<T> filter) {
        Sql sql = Sql.of(table.table().sql())
                .add(" t where t." + table.workspace().sql() + " = ")
                .bind(ColumnType.NAME, session.workspace().value());
        filters().condition(table, "t", filter, sql.add(" and "));
        return sql;
    }

    FilterSql filters() {
        return new FilterSql(session.layouts(), session.workspace(), false);
    }

    List<Versioned<T>> read(Sql sql) {
        return session.list(table, sql, cells -> table.read(session.workspace(), cells));
    }

    /** Those of these different ids that exist, in chunks. */
    Map<UUID, Versioned<T>> collect(List<UUID> ids) {
        return inChunks(ids, CHUNK, chunk -> selectedAmong(table.id(), chunk));
    }

    /** The same, locked in this order. */
    Map<UUID, Versioned<T>> lockAll(List<UUID> sorted) {
        return inChunks(sorted, session.dialect().oneByOne() ? 1 : CHUNK, this::lockingAmong);
    }

    private Sql lockingAmong(List<UUID> ids) {
        String lock = session.dialect().lockClause();
        return joins(table.id(), ids)
                ? joined(table.id(), ids, lock)
                : selectedAmong(table.id(), ids).add(" order by t." + table.id().sql() + lock);
    }

    private Map<UUID, Versioned<T>> inChunks(List<UUID> ids, int most, Function<List<UUID>, Sql> question) {
        Map<UUID, Versioned<T>> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += most) {
            List<UUID> chunk = ids.subList(from, Math.min(from + most, ids.size()));
            read(question.apply(chunk)).forEach(record -> found.put(table.type().idOf(record.value()), record));
        }
        return found;
    }

    Map<UUID, Versioned<T>> inOrder(Collection<UUID> ids, Map<UUID, Versioned<T>> found) {
        Map<UUID, Versioned<T>> ordered = new LinkedHashMap<>();
        for (UUID id : ids) {
            Versioned<T> record = found.get(id);
            if (record != null) {
                ordered.put(id, record);
            }
        }
        return ordered;
    }
}

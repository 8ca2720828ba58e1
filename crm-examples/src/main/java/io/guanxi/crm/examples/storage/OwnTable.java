package io.guanxi.crm.examples.storage;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Relation;
import io.guanxi.crm.field.Subject;
import io.guanxi.crm.filter.Evaluator;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.filter.StoredOrder;
import io.guanxi.crm.shared.DuplicateKeyException;
import io.guanxi.crm.shared.StaleVersionException;
import io.guanxi.crm.storage.Position;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The records of one type within a unit. Filters are left to the library's own evaluator, record by record. */
final class OwnTable<T> implements Repository<T> {
    private final RecordType<T> type;
    private final OwnUnit unit;

    OwnTable(RecordType<T> type, OwnUnit unit) {
        this.type = type;
        this.unit = unit;
    }

    @Override
    public Optional<Versioned<T>> find(UUID id) {
        return Optional.ofNullable(rows(unit.look(type)).get(id));
    }

    @Override
    public Map<UUID, Versioned<T>> findAll(Collection<UUID> ids) {
        Map<UUID, Versioned<T>> found = new LinkedHashMap<>();
        ids.forEach(id -> find(id).ifPresent(row -> found.put(id, row)));
        return found;
    }

    /** Writers take turns, so nobody else can hold or change a record. */
    @Override
    public Map<UUID, Versioned<T>> lock(Collection<UUID> ids) {
        return findAll(ids);
    }

    @Override
    public List<Versioned<T>> scan(Scan<T> scan) {
        Comparator<Position> order = order(scan.sort());
        record Placed<T>(Position place, Versioned<T> row) {}
        return matching(scan.filter())
                .map(row -> new Placed<>(Position.of(type, scan.sort(), row.value()), row))
                .filter(row -> scan.after().isEmpty()
                        || order.compare(row.place(), scan.after().get()) > 0)
                .sorted((one, other) -> order.compare(one.place(), other.place()))
                .limit(scan.limit())
                .map(Placed::row)
                .toList();
    }

    @Override
    public long count(Filter<T> filter) {
        return matching(filter).count();
    }

    @Override
    public <V> Map<V, Long> groupCount(Filter<T> filter, Field<T, V> by) {
        Map<V, Long> counts = new HashMap<>();
        matching(filter)
                .forEach(row ->
                        new HashSet<>(by.values(row.value())).forEach(value -> counts.merge(value, 1L, Long::sum)));
        return counts;
    }

    // tag::write[]
    @Override
    public void insertAll(List<T> records) {
        Map<UUID, Versioned<T>> rows = rows(unit.change(type));
        for (T each : records) {
            if (rows.putIfAbsent(type.idOf(each), new Versioned<>(each, 1)) != null) {
                throw unit.failing(new DuplicateKeyException(type.name(), "id"));
            }
        }
        checkUnique();
    }

    @Override
    public void updateAll(List<Versioned<T>> records) {
        for (Versioned<T> each : records) {
            if (!replace(each)) {
                UUID id = type.idOf(each.value());
                long actual = find(id).map(Versioned::version).orElse(0L);
                throw unit.failing(new StaleVersionException(type.name(), id, each.version(), actual));
            }
        }
        checkUnique();
    }
    // end::write[]

    @Override
    public Set<UUID> updateIfCurrent(List<Versioned<T>> records) {
        Set<UUID> written = new LinkedHashSet<>();
        records.stream().filter(this::replace).forEach(each -> written.add(type.idOf(each.value())));
        checkUnique();
        return written;
    }

    @Override
    public void deleteAll(Collection<UUID> ids) {
        Map<UUID, Versioned<T>> rows = rows(unit.change(type));
        ids.forEach(rows::remove);
    }

    private boolean replace(Versioned<T> row) {
        UUID id = type.idOf(row.value());
        boolean current =
                find(id).filter(there -> there.version() == row.version()).isPresent();
        if (current) {
            rows(unit.change(type)).put(id, new Versioned<>(row.value(), row.version() + 1));
        }
        return current;
    }

    /** Looked at when a batch is done: within one batch a key may pass from one record to another. */
    private void checkUnique() {
        for (RecordType.UniqueKey<T> key : type.uniqueKeys()) {
            Set<String> taken = new HashSet<>();
            for (Versioned<T> row : rows(unit.look(type)).values()) {
                String value = key.value().get(row.value());
                if (value != null && !taken.add(value)) {
                    throw unit.failing(new DuplicateKeyException(type.name(), key.name()));
                }
            }
        }
    }

    private Stream<Versioned<T>> matching(Filter<T> filter) {
        Map<Relation<?, ?>, Map<UUID, List<Object>>> families = new HashMap<>();
        return rows(unit.look(type)).entrySet().stream()
                .filter(row -> Evaluator.matches(
                        filter, subject(row.getKey(), row.getValue().value(), families)))
                .map(Map.Entry::getValue);
    }

    /** A record with what belongs to it; children are put in order once for all records that a filter asks of. */
    private Subject<T> subject(UUID id, T record, Map<Relation<?, ?>, Map<UUID, List<Object>>> families) {
        return new Subject<>() {
            @Override
            public T owner() {
                return record;
            }

            @Override
            @SuppressWarnings("unchecked")
            public <C> Collection<C> related(Relation<T, C> relation) {
                return (List<C>) families.computeIfAbsent(relation, each -> family(relation))
                        .getOrDefault(id, List.of());
            }
        };
    }

    private <C> Map<UUID, List<Object>> family(Relation<T, C> relation) {
        Map<UUID, List<Object>> children = new HashMap<>();
        OwnTable<C> table = new OwnTable<>(relation.child(), unit);
        for (Versioned<C> row : table.rows(unit.look(relation.child())).values()) {
            UUID parent = relation.link().value(row.value());
            if (parent != null) {
                children.computeIfAbsent(parent, each -> new java.util.ArrayList<>())
                        .add(row.value());
            }
        }
        return children;
    }

    /** By the criteria, what is absent last whatever the direction, and by the id among equals. */
    private static <T> Comparator<Position> order(Sort<T> sort) {
        return (one, other) -> {
            for (int i = 0; i < sort.orders().size(); i++) {
                boolean descending = sort.orders().get(i).descending();
                int compared = compare(one.values().get(i), other.values().get(i), descending);
                if (compared != 0) {
                    return compared;
                }
            }
            return StoredOrder.compare(one.id(), other.id());
        };
    }

    private static int compare(@Nullable Object one, @Nullable Object other, boolean descending) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return descending ? StoredOrder.compare(other, one) : StoredOrder.compare(one, other);
    }

    /** A table holds records of its type alone. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private Map<UUID, Versioned<T>> rows(Map<UUID, Versioned<?>> table) {
        return (Map) table;
    }
}

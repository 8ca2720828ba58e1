package io.guanxi.crm.tck.sample;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.filter.Evaluator;
import io.guanxi.crm.filter.Filter;
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

/** The records of one type, read and written in the tables of a unit. */
final class ReferenceRepository<T> implements Repository<T> {
    private final RecordType<T> type;
    private final ReferenceUnit unit;

    ReferenceRepository(RecordType<T> type, ReferenceUnit unit) {
        this.type = type;
        this.unit = unit;
    }

    @Override
    public Optional<Versioned<T>> find(UUID id) {
        return Optional.ofNullable(rows().get(id));
    }

    @Override
    public Map<UUID, Versioned<T>> findAll(Collection<UUID> ids) {
        Map<UUID, Versioned<T>> found = new LinkedHashMap<>();
        ids.forEach(id -> find(id).ifPresent(row -> found.put(id, row)));
        return found;
    }

    @Override
    public List<Versioned<T>> scan(Scan<T> scan) {
        Comparator<T> order = ReferenceOrder.of(type, scan.sort());
        return passing(scan.filter())
                .filter(row -> scan.after().isEmpty()
                        || isAfter(row.value(), scan, scan.after().get()))
                .sorted((left, right) -> order.compare(left.value(), right.value()))
                .limit(scan.limit())
                .toList();
    }

    private boolean isAfter(T value, Scan<T> scan, Position position) {
        Position own = Position.of(type, scan.sort(), value);
        return ReferenceOrder.positions(scan.sort()).compare(own, position) > 0;
    }

    @Override
    public long count(Filter<T> filter) {
        return passing(filter).count();
    }

    @Override
    public <V> Map<V, Long> groupCount(Filter<T> filter, Field<T, V> by) {
        Map<V, Long> counts = new HashMap<>();
        passing(filter)
                .flatMap(row -> by.values(row.value()).stream().distinct())
                .forEach(value -> counts.merge(value, 1L, Long::sum));
        return counts;
    }

    @Override
    public Map<UUID, Versioned<T>> lock(Collection<UUID> ids) {
        return findAll(ids);
    }

    @Override
    public void insertAll(List<T> records) {
        for (T value : records) {
            if (rows().putIfAbsent(type.idOf(value), new Versioned<>(value, 1)) != null) {
                throw unit.failed(new DuplicateKeyException(type.name(), "id"));
            }
        }
        checkKeys();
    }

    @Override
    public void updateAll(List<Versioned<T>> records) {
        for (Versioned<T> row : records) {
            UUID id = type.idOf(row.value());
            if (!replace(id, row)) {
                long actual = find(id).map(Versioned::version).orElse(0L);
                throw unit.failed(new StaleVersionException(type.name(), id, row.version(), actual));
            }
        }
        checkKeys();
    }

    @Override
    public Set<UUID> updateIfCurrent(List<Versioned<T>> records) {
        Set<UUID> written = new LinkedHashSet<>();
        for (Versioned<T> row : records) {
            UUID id = type.idOf(row.value());
            if (replace(id, row)) {
                written.add(id);
            }
        }
        checkKeys();
        return written;
    }

    @Override
    public void deleteAll(Collection<UUID> ids) {
        rows().keySet().removeAll(new HashSet<>(ids));
    }

    private boolean replace(UUID id, Versioned<T> row) {
        boolean current =
                find(id).filter(found -> found.version() == row.version()).isPresent();
        if (current) {
            rows().put(id, new Versioned<>(row.value(), row.version() + 1));
        }
        return current;
    }

    /** Looked at when a batch is complete: what one of its records frees another one may take. */
    private void checkKeys() {
        for (RecordType.UniqueKey<T> key : type.uniqueKeys()) {
            Set<String> taken = new HashSet<>();
            for (Versioned<T> row : rows().values()) {
                String value = key.value().get(row.value());
                if (value != null && !taken.add(value)) {
                    throw unit.failed(new DuplicateKeyException(type.name(), key.name()));
                }
            }
        }
    }

    private Stream<Versioned<T>> passing(Filter<T> filter) {
        ReferenceFamily family = new ReferenceFamily(unit.tables());
        return rows().entrySet().stream()
                .filter(row -> Evaluator.matches(
                        filter, family.subject(row.getKey(), row.getValue().value())))
                .map(Map.Entry::getValue);
    }

    private Map<UUID, Versioned<T>> rows() {
        return unit.tables().of(type);
    }
}

package io.guanxi.crm.storage.memory;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.storage.RecordReader;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads one table inside a unit. */
class MemoryReader<T> implements RecordReader<T> {
    private final Tables tables;
    private final Table<T> table;
    private final UnitGuard guard;

    MemoryReader(Tables tables, Table<T> table, UnitGuard guard) {
        this.tables = tables;
        this.table = table;
        this.guard = guard;
    }

    @Override
    public Optional<Versioned<T>> find(UUID id) {
        guard.check();
        int slot = table.slotOf(id);
        return slot < 0 ? Optional.empty() : Optional.of(table.versioned(slot));
    }

    @Override
    public Map<UUID, Versioned<T>> findAll(Collection<UUID> ids) {
        guard.check();
        Map<UUID, Versioned<T>> found = new LinkedHashMap<>();
        for (UUID id : ids) {
            int slot = table.slotOf(id);
            if (slot >= 0) {
                found.put(id, table.versioned(slot));
            }
        }
        return found;
    }

    @Override
    public List<Versioned<T>> scan(Scan<T> scan) {
        guard.check();
        return new Listing<>(tables, table, scan).records();
    }

    @Override
    public long count(Filter<T> filter) {
        guard.check();
        return new Tally<>(tables, table, filter).count();
    }

    @Override
    public <V> Map<V, Long> groupCount(Filter<T> filter, Field<T, V> by) {
        guard.check();
        return new Tally<>(tables, table, filter).groups(by);
    }
}

package io.guanxi.crm.tck.selftest;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.RecordReader;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Opens a unit of its own for every call. */
record FreshReader<T>(CrmStorage storage, WorkspaceId workspace, RecordType<T> type) implements RecordReader<T> {
    @Override
    public Optional<Versioned<T>> find(UUID id) {
        return storage.read(workspace, unit -> unit.reader(type).find(id));
    }

    @Override
    public Map<UUID, Versioned<T>> findAll(Collection<UUID> ids) {
        return storage.read(workspace, unit -> unit.reader(type).findAll(ids));
    }

    @Override
    public List<Versioned<T>> scan(Scan<T> scan) {
        return storage.read(workspace, unit -> unit.reader(type).scan(scan));
    }

    @Override
    public long count(Filter<T> filter) {
        return storage.<Long>read(workspace, unit -> unit.reader(type).count(filter));
    }

    @Override
    public <V> Map<V, Long> groupCount(Filter<T> filter, Field<T, V> by) {
        return storage.read(workspace, unit -> unit.reader(type).groupCount(filter, by));
    }
}

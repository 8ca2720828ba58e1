package io.guanxi.crm.tck.selftest;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.filter.Filter;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.ReadUnit;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Scan;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.storage.WriteUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs every work, keeps nothing and finds nothing: no test may pass with it. */
final class NoStorage implements CrmStorage {
    @Override
    public <R extends @Nullable Object> R read(WorkspaceId workspace, Function<ReadUnit, R> work) {
        return work.apply(new NoUnit(workspace));
    }

    @Override
    public <R extends @Nullable Object> R write(WorkspaceId workspace, Function<WriteUnit, R> work) {
        return work.apply(new NoUnit(workspace));
    }

    @Override
    public List<WorkspaceId> workspaces(Optional<WorkspaceId> after, int limit) {
        return List.of();
    }

    @Override
    public void close() {}

    private record NoUnit(WorkspaceId workspace) implements WriteUnit {
        @Override
        public <T> Repository<T> repository(RecordType<T> type) {
            return new Nothing<>();
        }
    }

    private static final class Nothing<T> implements Repository<T> {
        @Override
        public Optional<Versioned<T>> find(UUID id) {
            return Optional.empty();
        }

        @Override
        public Map<UUID, Versioned<T>> findAll(Collection<UUID> ids) {
            return Map.of();
        }

        @Override
        public List<Versioned<T>> scan(Scan<T> scan) {
            return List.of();
        }

        @Override
        public long count(Filter<T> filter) {
            return 0;
        }

        @Override
        public <V> Map<V, Long> groupCount(Filter<T> filter, Field<T, V> by) {
            return Map.of();
        }

        @Override
        public Map<UUID, Versioned<T>> lock(Collection<UUID> ids) {
            return Map.of();
        }

        @Override
        public void insertAll(List<T> records) {}

        @Override
        public void updateAll(List<Versioned<T>> records) {}

        @Override
        public Set<UUID> updateIfCurrent(List<Versioned<T>> records) {
            return Set.of();
        }

        @Override
        public void deleteAll(Collection<UUID> ids) {}
    }
}

package io.guanxi.crm.tck.selftest;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.ReadUnit;
import io.guanxi.crm.storage.RecordReader;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.storage.WriteUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works on what was committed when the unit began and writes at the unit's end, checking versions: sound for optimistic
 * locking, but a lock keeps nobody out.
 */
final class LocksNothing extends AlteredStorage {
    LocksNothing(CrmStorage sound) {
        super(sound);
    }

    @Override
    public <R extends @Nullable Object> R write(WorkspaceId workspace, Function<WriteUnit, R> work) {
        List<Consumer<WriteUnit>> later = new ArrayList<>();
        R result = sound.read(workspace, unit -> work.apply(new Postponing(unit, later)));
        sound.write(workspace, unit -> {
            later.forEach(step -> step.accept(unit));
            return Optional.empty();
        });
        return result;
    }

    private record Postponing(ReadUnit unit, List<Consumer<WriteUnit>> later) implements WriteUnit {
        @Override
        public WorkspaceId workspace() {
            return unit.workspace();
        }

        @Override
        public <T> Repository<T> repository(RecordType<T> type) {
            return new Postponed<>(type, unit.reader(type), later);
        }
    }

    private static final class Postponed<T> extends Altered<T> {
        private final List<Consumer<WriteUnit>> later;
        private final Map<UUID, Versioned<T>> own = new HashMap<>();

        Postponed(RecordType<T> type, RecordReader<T> sound, List<Consumer<WriteUnit>> later) {
            super(type, sound);
            this.later = later;
        }

        @Override
        public Optional<Versioned<T>> find(UUID id) {
            return own.containsKey(id) ? Optional.of(own.get(id)) : sound.find(id);
        }

        @Override
        public Map<UUID, Versioned<T>> lock(Collection<UUID> ids) {
            Map<UUID, Versioned<T>> found = new LinkedHashMap<>();
            ids.forEach(id -> find(id).ifPresent(row -> found.put(id, row)));
            return found;
        }

        @Override
        public void insertAll(List<T> records) {
            later.add(unit -> unit.repository(type).insertAll(records));
        }

        @Override
        public void updateAll(List<Versioned<T>> records) {
            records.forEach(row -> own.put(type.idOf(row.value()), new Versioned<>(row.value(), row.version() + 1)));
            later.add(unit -> unit.repository(type).updateAll(records));
        }
    }
}

package io.guanxi.crm.tck.selftest;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.ReadUnit;
import io.guanxi.crm.storage.RecordReader;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.WriteUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A sound storage of which a subclass breaks the units or, through {@link #alter}, the repositories. */
class AlteredStorage implements CrmStorage {
    final CrmStorage sound;

    AlteredStorage(CrmStorage sound) {
        this.sound = sound;
    }

    <T> Altered<T> alter(RecordType<T> type, RecordReader<T> reader) {
        return new Altered<>(type, reader);
    }

    final ReadUnit altered(ReadUnit unit) {
        return new Reading(unit);
    }

    final WriteUnit altered(WriteUnit unit) {
        return new Writing(unit);
    }

    @Override
    public <R extends @Nullable Object> R read(WorkspaceId workspace, Function<ReadUnit, R> work) {
        return sound.read(workspace, unit -> work.apply(altered(unit)));
    }

    @Override
    public <R extends @Nullable Object> R write(WorkspaceId workspace, Function<WriteUnit, R> work) {
        return sound.write(workspace, unit -> work.apply(altered(unit)));
    }

    @Override
    public List<WorkspaceId> workspaces(Optional<WorkspaceId> after, int limit) {
        return sound.workspaces(after, limit);
    }

    @Override
    public void close() {
        sound.close();
    }

    private final class Reading implements ReadUnit {
        private final ReadUnit unit;

        Reading(ReadUnit unit) {
            this.unit = unit;
        }

        @Override
        public WorkspaceId workspace() {
            return unit.workspace();
        }

        @Override
        public <T> RecordReader<T> reader(RecordType<T> type) {
            return alter(type, unit.reader(type));
        }
    }

    private final class Writing implements WriteUnit {
        private final WriteUnit unit;

        Writing(WriteUnit unit) {
            this.unit = unit;
        }

        @Override
        public WorkspaceId workspace() {
            return unit.workspace();
        }

        @Override
        public <T> Repository<T> repository(RecordType<T> type) {
            return alter(type, unit.repository(type));
        }
    }
}

package io.guanxi.crm.storage.memory;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.WriteUnit;

/** A writing unit under the exclusive lock: it writes in place and keeps how to take it back. */
final class Writing implements WriteUnit {
    private final WorkspaceId id;
    private final Workspace place;
    private final UnitGuard guard;
    private final UndoLog undo;

    Writing(WorkspaceId id, Workspace place, UnitGuard guard, UndoLog undo) {
        this.id = id;
        this.place = place;
        this.guard = guard;
        this.undo = undo;
    }

    @Override
    public WorkspaceId workspace() {
        return id;
    }

    @Override
    public <T> Repository<T> repository(RecordType<T> type) {
        guard.check();
        return new MemoryRepository<>(place, place.table(type), guard, undo);
    }
}

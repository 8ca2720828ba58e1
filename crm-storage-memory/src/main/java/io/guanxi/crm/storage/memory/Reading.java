package io.guanxi.crm.storage.memory;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.ReadUnit;
import io.guanxi.crm.storage.RecordReader;

/** A reading unit under the shared lock. */
record Reading(WorkspaceId workspace, Tables tables, UnitGuard guard) implements ReadUnit {
    @Override
    public <T> RecordReader<T> reader(RecordType<T> type) {
        guard.check();
        return new MemoryReader<>(tables, tables.existing(type), guard);
    }
}

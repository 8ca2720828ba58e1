package io.guanxi.crm.tck.sample;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.shared.CrmException;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.WriteUnit;
import org.jspecify.annotations.Nullable;

/** A unit of the reference storage: knows its thread, whether it ended and whether an operation failed. */
final class ReferenceUnit implements WriteUnit {
    private final WorkspaceId workspace;
    private final ReferenceTables tables;
    private final Thread thread = Thread.currentThread();
    private volatile boolean ended;
    private @Nullable CrmException failure;

    ReferenceUnit(WorkspaceId workspace, ReferenceTables tables) {
        this.workspace = workspace;
        this.tables = tables;
    }

    @Override
    public WorkspaceId workspace() {
        return workspace;
    }

    @Override
    public <T> Repository<T> repository(RecordType<T> type) {
        return new ReferenceRepository<>(type, this);
    }

    ReferenceTables tables() {
        if (ended) {
            throw new IllegalStateException("the unit has ended; do the whole work inside its callback");
        }
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException("a unit belongs to the thread of its callback; do not pass it on");
        }
        return tables;
    }

    /** Notes the failure, so that the unit can only roll back. */
    <E extends CrmException> E failed(E error) {
        failure = error;
        return error;
    }

    void refuseAfterFailure() {
        if (failure != null) {
            throw new IllegalStateException(
                    "the unit is rolled back because of an earlier storage error; let the error pass", failure);
        }
    }

    void end() {
        ended = true;
    }
}

package io.guanxi.crm.tck.service;

import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.ReadUnit;
import io.guanxi.crm.storage.WriteUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A storage after each of whose commits somebody else does the next thing, as long as there is one. */
record Meanwhile(CrmStorage storage, Iterator<Runnable> others) implements CrmStorage {

    @Override
    public <R extends @Nullable Object> R read(WorkspaceId workspace, Function<ReadUnit, R> work) {
        return storage.read(workspace, work);
    }

    @Override
    public <R extends @Nullable Object> R write(WorkspaceId workspace, Function<WriteUnit, R> work) {
        R result = storage.write(workspace, work);
        if (others.hasNext()) {
            others.next().run();
        }
        return result;
    }

    @Override
    public boolean mayRepeat() {
        return storage.mayRepeat();
    }

    @Override
    public List<WorkspaceId> workspaces(Optional<WorkspaceId> after, int limit) {
        return storage.workspaces(after, limit);
    }

    @Override
    public void close() {
        storage.close();
    }
}

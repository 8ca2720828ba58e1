package io.guanxi.crm.storage.memory;

import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.ReadUnit;
import io.guanxi.crm.storage.WriteUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A storage in this process's memory that keeps records of whatever type it is asked for; thread-safe. Units of one
 * workspace are strictly serializable: many read at a time or one writes. Different workspaces never wait for each
 * other. Nothing survives the process or {@link #close()}.
 */
public final class MemoryStorage implements CrmStorage {
    private final ConcurrentNavigableMap<String, Workspace> workspaces = new ConcurrentSkipListMap<>();
    private final Set<Thread> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** An empty storage. */
    public MemoryStorage() {}

    /**
     * {@inheritDoc}
     *
     * @throws io.guanxi.crm.shared.StorageFailure when the thread is interrupted while it waits
     * @throws IllegalStateException also when the storage is closed
     */
    @Override
    public <R extends @Nullable Object> R read(WorkspaceId workspace, Function<ReadUnit, R> work) {
        enter();
        try {
            Workspace known = workspaces.get(workspace.value());
            return (known == null ? new Workspace(workspace) : known).read(work);
        } finally {
            busy.remove(Thread.currentThread());
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws io.guanxi.crm.shared.StorageFailure when the thread is interrupted while it waits
     * @throws IllegalStateException also when the storage is closed
     */
    @Override
    public <R extends @Nullable Object> R write(WorkspaceId workspace, Function<WriteUnit, R> work) {
        enter();
        try {
            return workspaces
                    .computeIfAbsent(workspace.value(), name -> new Workspace(workspace))
                    .write(work);
        } finally {
            busy.remove(Thread.currentThread());
        }
    }

    @Override
    public List<WorkspaceId> workspaces(Optional<WorkspaceId> after, int limit) {
        ConcurrentNavigableMap<String, Workspace> part =
                after.map(last -> workspaces.tailMap(last.value(), false)).orElse(workspaces);
        return part.values().stream()
                .filter(Workspace::holdsRecords)
                .limit(limit)
                .map(Workspace::id)
                .toList();
    }

    /** Forgets everything; later units are refused. Units that run meanwhile come to their end. */
    @Override
    public void close() {
        closed = true;
        workspaces.clear();
    }

    private void enter() {
        if (closed) {
            throw new IllegalStateException("the storage is closed; open another one");
        }
        if (!busy.add(Thread.currentThread())) {
            throw new IllegalStateException(
                    "a unit of this storage is open on this thread already; use that unit instead of opening another");
        }
    }
}

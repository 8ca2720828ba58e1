package io.guanxi.crm.tck.sample;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.ReadUnit;
import io.guanxi.crm.storage.WriteUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The simplest storage that keeps every promise of the port, to read before writing one. A writing unit works on a copy
 * of its workspace and publishes it at its end; writing units of one workspace take turns, so a lock has nothing to do;
 * a reading unit looks at what was published last; filters are evaluated by the reference evaluator, record by record.
 * Correct and slow: every write copies its workspace.
 */
public final class ReferenceStorage implements CrmStorage {
    private final List<RecordType<?>> types;
    private final Map<WorkspaceId, ReferenceTables> published = new ConcurrentHashMap<>();
    private final Map<WorkspaceId, Lock> turns = new ConcurrentHashMap<>();
    private final Set<Thread> inside = ConcurrentHashMap.newKeySet();

    /** An empty storage that keeps records of these types. */
    public ReferenceStorage(List<RecordType<?>> types) {
        this.types = List.copyOf(types);
    }

    @Override
    public <R extends @Nullable Object> R read(WorkspaceId workspace, Function<ReadUnit, R> work) {
        enter();
        ReferenceUnit unit = new ReferenceUnit(workspace, tables(workspace));
        try {
            return work.apply(unit);
        } finally {
            unit.end();
            leave();
        }
    }

    @Override
    public <R extends @Nullable Object> R write(WorkspaceId workspace, Function<WriteUnit, R> work) {
        enter();
        Lock turn = turns.computeIfAbsent(workspace, key -> new ReentrantLock());
        turn.lock();
        ReferenceTables changed = tables(workspace).copy();
        ReferenceUnit unit = new ReferenceUnit(workspace, changed);
        try {
            R result = work.apply(unit);
            unit.refuseAfterFailure();
            published.put(workspace, changed);
            return result;
        } finally {
            unit.end();
            turn.unlock();
            leave();
        }
    }

    @Override
    public List<WorkspaceId> workspaces(Optional<WorkspaceId> after, int limit) {
        return published.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .filter(id ->
                        after.isEmpty() || id.value().compareTo(after.get().value()) > 0)
                .sorted(Comparator.comparing(WorkspaceId::value))
                .limit(limit)
                .toList();
    }

    @Override
    public void close() {
        published.clear();
    }

    private ReferenceTables tables(WorkspaceId workspace) {
        return published.getOrDefault(workspace, ReferenceTables.empty(types));
    }

    private void enter() {
        if (!inside.add(Thread.currentThread())) {
            throw new IllegalStateException(
                    "a unit was begun inside another unit on the same thread; use the unit that is open already");
        }
    }

    private void leave() {
        inside.remove(Thread.currentThread());
    }
}

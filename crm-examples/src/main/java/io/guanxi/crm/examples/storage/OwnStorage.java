package io.guanxi.crm.examples.storage;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.CrmStorage;
import io.guanxi.crm.storage.ReadUnit;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.storage.WriteUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A storage as a third party would write it, small rather than fast. The state of a workspace is one immutable value: a
 * reader takes the latest and keeps it; a writer, one at a time, changes copies of the tables it touches and puts the
 * new state in the place of the old one when its work is done. So nobody sees half a change, and forgetting the copies
 * is the rollback.
 */
public final class OwnStorage implements CrmStorage {
    /** The records of a workspace by type and id; never changed once it is shared. */
    record State(Map<RecordType<?>, Map<UUID, Versioned<?>>> tables) {
        static final State EMPTY = new State(Map.of());

        boolean isEmpty() {
            return tables.values().stream().allMatch(Map::isEmpty);
        }
    }

    private final ConcurrentSkipListMap<String, State> states = new ConcurrentSkipListMap<>();
    private final Map<WorkspaceId, ReentrantLock> writers = new ConcurrentHashMap<>();
    private final Map<Thread, Boolean> busy = new ConcurrentHashMap<>();

    // tag::read[]
    @Override
    public <R extends @Nullable Object> R read(WorkspaceId workspace, Function<ReadUnit, R> work) {
        return alone(() -> new OwnUnit(workspace, state(workspace)), work::apply);
    }

    @Override
    public <R extends @Nullable Object> R write(WorkspaceId workspace, Function<WriteUnit, R> work) {
        ReentrantLock turn = writers.computeIfAbsent(workspace, each -> new ReentrantLock());
        return alone(
                () -> {
                    turn.lock();
                    return new OwnUnit(workspace, state(workspace), turn::unlock);
                },
                unit -> {
                    R result = work.apply(unit);
                    states.put(workspace.value(), unit.finished());
                    return result;
                });
    }
    // end::read[]

    private State state(WorkspaceId workspace) {
        return states.getOrDefault(workspace.value(), State.EMPTY);
    }

    /** Begins a unit, gives it to the work and ends it, whatever happens; a thread has one unit at a time. */
    private <R extends @Nullable Object> R alone(
            java.util.function.Supplier<OwnUnit> begin, Function<OwnUnit, R> work) {
        Thread thread = Thread.currentThread();
        if (busy.putIfAbsent(thread, true) != null) {
            throw new IllegalStateException("this thread is inside a unit already; go on with that one");
        }
        try (OwnUnit unit = begin.get()) {
            return work.apply(unit);
        } finally {
            busy.remove(thread);
        }
    }

    @Override
    public List<WorkspaceId> workspaces(Optional<WorkspaceId> after, int limit) {
        Map<String, State> rest = after.<Map<String, State>>map(last -> states.tailMap(last.value(), false))
                .orElse(states);
        return new TreeMap<>(rest)
                .entrySet().stream()
                        .filter(each -> !each.getValue().isEmpty())
                        .map(each -> WorkspaceId.of(each.getKey()))
                        .limit(limit)
                        .toList();
    }

    @Override
    public void close() {
        states.clear();
    }
}

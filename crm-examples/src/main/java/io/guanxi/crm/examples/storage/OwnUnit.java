package io.guanxi.crm.examples.storage;

import io.guanxi.crm.examples.storage.OwnStorage.State;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.shared.CrmException;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Versioned;
import io.guanxi.crm.storage.WriteUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One unit over one state: reads the tables as they were, writes into copies of those that it changes. */
final class OwnUnit implements WriteUnit, AutoCloseable {
    private final WorkspaceId workspace;
    private final State before;
    private final Runnable atEnd;
    private final Thread owner = Thread.currentThread();
    private final Map<RecordType<?>, Map<UUID, Versioned<?>>> changed = new HashMap<>();
    private @Nullable CrmException failure;
    private volatile boolean ended;

    OwnUnit(WorkspaceId workspace, State before) {
        this(workspace, before, () -> {});
    }

    OwnUnit(WorkspaceId workspace, State before, Runnable atEnd) {
        this.workspace = workspace;
        this.before = before;
        this.atEnd = atEnd;
    }

    @Override
    public WorkspaceId workspace() {
        return workspace;
    }

    @Override
    public <T> Repository<T> repository(RecordType<T> type) {
        return new OwnTable<>(type, this);
    }

    /** The records of a type, to look at. */
    Map<UUID, Versioned<?>> look(RecordType<?> type) {
        check();
        Map<UUID, Versioned<?>> own = changed.get(type);
        return own != null ? own : before.tables().getOrDefault(type, Map.of());
    }

    /** The records of a type, to change. */
    Map<UUID, Versioned<?>> change(RecordType<?> type) {
        check();
        return changed.computeIfAbsent(
                type, each -> new HashMap<>(before.tables().getOrDefault(each, Map.of())));
    }

    private void check() {
        if (ended) {
            throw new IllegalStateException("the unit has ended; do all of the work inside its callback");
        }
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("a unit is used on the thread of its callback alone");
        }
    }

    /** Notes that an operation failed: from now on the unit can only be rolled back. */
    <E extends CrmException> E failing(E error) {
        failure = error;
        return error;
    }

    /** The state that the unit leaves. */
    State finished() {
        if (failure != null) {
            throw new IllegalStateException("a storage error was swallowed; the unit is rolled back", failure);
        }
        Map<RecordType<?>, Map<UUID, Versioned<?>>> after = new HashMap<>(before.tables());
        after.putAll(changed);
        return new State(after);
    }

    @Override
    public void close() {
        ended = true;
        atEnd.run();
    }
}

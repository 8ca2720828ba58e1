package io.guanxi.crm.storage.memory;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.shared.StorageFailure;
import io.guanxi.crm.shared.WorkspaceId;
import io.guanxi.crm.storage.ReadUnit;
import io.guanxi.crm.storage.WriteUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The records of one workspace under one lock: readers never see half a change. */
final class Workspace implements Tables {
    private final WorkspaceId id;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Table<?>> tables = new HashMap<>();
    private final SharedValues shared = new SharedValues();
    private volatile boolean populated;
    private boolean broken;

    Workspace(WorkspaceId id) {
        this.id = id;
    }

    WorkspaceId id() {
        return id;
    }

    /** Whether any record is committed; asks no lock. */
    boolean holdsRecords() {
        return populated;
    }

    <R extends @Nullable Object> R read(Function<ReadUnit, R> work) {
        take(lock.readLock());
        UnitGuard guard = new UnitGuard();
        try {
            refuseIfBroken();
            return work.apply(new Reading(id, this, guard));
        } finally {
            guard.end();
            lock.readLock().unlock();
        }
    }

    <R extends @Nullable Object> R write(Function<WriteUnit, R> work) {
        take(lock.writeLock());
        UnitGuard guard = new UnitGuard();
        UndoLog undo = new UndoLog();
        boolean complete = false;
        try {
            refuseIfBroken();
            R result = work.apply(new Writing(id, this, guard, undo));
            guard.refuseIfFailed();
            complete = true;
            return result;
        } finally {
            guard.end();
            if (!complete) {
                rollBack(undo);
            }
            populated = tables.values().stream().anyMatch(table -> table.size() > 0);
            lock.writeLock().unlock();
        }
    }

    /** The table of a type, an empty one that is not kept when there is none. */
    @Override
    @SuppressWarnings("unchecked")
    public <T> Table<T> existing(RecordType<T> type) {
        Table<?> table = tables.get(type.name());
        return table == null ? new Table<>(type, shared) : (Table<T>) table;
    }

    /** The table of a type, made when there is none; under the write lock only. */
    @SuppressWarnings("unchecked")
    <T> Table<T> table(RecordType<T> type) {
        return (Table<T>) tables.computeIfAbsent(type.name(), name -> new Table<>(type, shared));
    }

    private void rollBack(UndoLog undo) {
        broken = true;
        undo.rollBack();
        broken = false;
    }

    private void refuseIfBroken() {
        if (broken) {
            throw new StorageFailure("a change of this workspace could not be undone; its records cannot be trusted");
        }
    }

    /** An interrupted thread still gets a lock that is free, but does not wait for one. */
    private static void take(Lock wanted) {
        if (!Thread.currentThread().isInterrupted()) {
            try {
                wanted.lockInterruptibly();
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (!wanted.tryLock()) {
            throw new StorageFailure("the thread was interrupted while it waited for its turn");
        }
    }
}

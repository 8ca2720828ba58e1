package io.guanxi.crm.storage;

import io.guanxi.crm.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one port that a storage implements; thread-safe. Promised: a unit sees its own writes and never another's
 * uncommitted ones; no update is lost on a record that was read with its version or locked. Not promised:
 * serializability across records; invariants over several records lock one of them.
 */
public interface CrmStorage extends AutoCloseable {
    /**
     * Runs a reading work.
     *
     * @throws IllegalStateException when called inside another unit of this storage on the same thread
     */
    <R extends @Nullable Object> R read(WorkspaceId workspace, Function<ReadUnit, R> work);

    /**
     * Commits when {@code work} returns, rolls back when it throws, whatever it throws. The work may be run again by
     * the caller, so it has no effect outside the unit.
     *
     * @throws io.guanxi.crm.shared.TransientStorageException nothing was written, the whole work may be repeated
     * @throws IllegalStateException when called inside another unit of this storage on the same thread, or when the
     *     work swallowed a storage error and returned
     */
    <R extends @Nullable Object> R write(WorkspaceId workspace, Function<WriteUnit, R> work);

    /**
     * Whether a unit that lost a race may be begun again on the same thread. A storage whose units take part in a
     * transaction that somebody else began answers false: with its first failed unit that transaction is lost, and only
     * who began it can repeat the whole of it. Nothing of the library repeats a unit then; the error surfaces.
     */
    default boolean mayRepeat() {
        return true;
    }

    /**
     * The workspaces that hold records, in the order of their names.
     *
     * @param after the last workspace of the part before; empty for the beginning
     */
    List<WorkspaceId> workspaces(Optional<WorkspaceId> after, int limit);

    /** Releases what the storage opened itself; what it was given stays open. */
    @Override
    void close();
}

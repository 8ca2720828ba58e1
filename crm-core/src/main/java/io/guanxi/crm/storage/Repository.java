package io.guanxi.crm.storage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads and writes the records of one type in one workspace; valid inside its unit only. */
public interface Repository<T> extends RecordReader<T> {
    /**
     * Like {@link #findAll}, but no other unit writes or locks these records until this unit ends. What is read is the
     * latest committed state (or the unit's own). Rows are locked in the order of their ids.
     *
     * @throws io.guanxi.crm.shared.TransientStorageException when the lock cannot be had
     */
    Map<UUID, Versioned<T>> lock(Collection<UUID> ids);

    /**
     * Adds records with version 1.
     *
     * @throws io.guanxi.crm.shared.DuplicateKeyException naming {@code id} or the unique key that is taken
     */
    void insertAll(List<T> records);

    /**
     * Writes records over the versions that were read; each gets the next version.
     *
     * @throws io.guanxi.crm.shared.StaleVersionException when a version differs or a record is gone
     * @throws io.guanxi.crm.shared.DuplicateKeyException naming the unique key that is taken
     */
    void updateAll(List<Versioned<T>> records);

    /** Like {@link #updateAll}, but passes over records whose version differs, and answers the ids written. */
    Set<UUID> updateIfCurrent(List<Versioned<T>> records);

    /** Removes records of these ids, whether or not they exist. For derived and expired rows; customers are never deleted. */
    void deleteAll(Collection<UUID> ids);
}

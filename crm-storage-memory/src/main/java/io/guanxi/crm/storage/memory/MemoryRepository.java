package io.guanxi.crm.storage.memory;

import io.guanxi.crm.shared.CrmException;
import io.guanxi.crm.shared.DuplicateKeyException;
import io.guanxi.crm.shared.StaleVersionException;
import io.guanxi.crm.storage.Repository;
import io.guanxi.crm.storage.Versioned;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes one table in place; every step leaves in the log how to take it back. */
final class MemoryRepository<T> extends MemoryReader<T> implements Repository<T> {
    private final Table<T> table;
    private final UnitGuard guard;
    private final UndoLog undo;

    MemoryRepository(Tables tables, Table<T> table, UnitGuard guard, UndoLog undo) {
        super(tables, table, guard);
        this.table = table;
        this.guard = guard;
        this.undo = undo;
    }

    /** The unit holds the whole workspace alone, so every record is locked already. */
    @Override
    public Map<UUID, Versioned<T>> lock(Collection<UUID> ids) {
        guard.checkWritable();
        return findAll(ids);
    }

    @Override
    public void insertAll(List<T> records) {
        guard.checkWritable();
        for (T value : records) {
            insert(value);
        }
    }

    @Override
    public void updateAll(List<Versioned<T>> records) {
        guard.checkWritable();
        Batch batch = new Batch();
        for (Versioned<T> changed : records) {
            UUID id = table.type().idOf(changed.value());
            int slot = table.slotOf(id);
            long actual = slot < 0 ? 0 : table.version(slot);
            if (slot < 0 || actual != changed.version()) {
                throw guard.failed(new StaleVersionException(table.type().name(), id, changed.version(), actual));
            }
            batch.update(slot, changed.value());
        }
        batch.settle();
    }

    @Override
    public Set<UUID> updateIfCurrent(List<Versioned<T>> records) {
        guard.checkWritable();
        Batch batch = new Batch();
        Set<UUID> written = new LinkedHashSet<>();
        for (Versioned<T> changed : records) {
            UUID id = table.type().idOf(changed.value());
            int slot = table.slotOf(id);
            if (slot >= 0 && table.version(slot) == changed.version()) {
                batch.update(slot, changed.value());
                written.add(id);
            }
        }
        batch.settle();
        return written;
    }

    @Override
    public void deleteAll(Collection<UUID> ids) {
        guard.checkWritable();
        for (UUID id : ids) {
            int slot = table.slotOf(id);
            if (slot >= 0) {
                T old = table.row(slot);
                long version = table.version(slot);
                table.remove(slot);
                undo.add(() -> table.add(old, version));
            }
        }
    }

    private void insert(T value) {
        if (table.slotOf(table.type().idOf(value)) >= 0) {
            throw duplicate(table.type().id().key());
        }
        refuseTakenKeys(value, -1);
        table.rehearse(value);
        int slot = table.add(table.shared(value), 1);
        undo.add(() -> table.remove(slot));
    }

    /** Updates that claim their unique keys only after all of them gave up their old ones, so that values can swap. */
    private final class Batch {
        private final Map<Integer, T> before = new LinkedHashMap<>();

        void update(int slot, T value) {
            if (before.containsKey(slot)) {
                settle();
            }
            table.rehearse(value);
            T old = table.row(slot);
            long version = table.version(slot);
            table.release(slot, value);
            table.replace(slot, table.shared(value), version + 1);
            undo.add(() -> {
                table.replace(slot, old, version);
                table.claim(slot, value);
            });
            before.put(slot, old);
        }

        void settle() {
            before.forEach((slot, old) -> {
                refuseTakenKeys(table.row(slot), slot);
                table.claim(slot, old);
                undo.add(() -> table.release(slot, old));
            });
            before.clear();
        }
    }

    private void refuseTakenKeys(T value, int own) {
        Optional<String> taken = table.takenKey(value, own);
        if (taken.isPresent()) {
            throw duplicate(taken.get());
        }
    }

    private CrmException duplicate(String key) {
        return guard.failed(new DuplicateKeyException(table.type().name(), key));
    }
}

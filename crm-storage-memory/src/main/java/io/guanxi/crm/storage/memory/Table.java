package io.guanxi.crm.storage.memory;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.field.Sharing;
import io.guanxi.crm.field.Stored;
import io.guanxi.crm.storage.Versioned;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The records of one type with everything by which they are found. Guarded by the workspace's lock. */
final class Table<T> {
    private final RecordType<T> type;
    private final Sharing shared;
    private final Rows<T> rows = new Rows<>();
    private final Map<String, StoredReader<T, ?>> readers = new HashMap<>();
    private final SlotHash<T> ids;
    private final OrderedIndex<T> byId;
    private final Map<String, SlotHash<T>> uniqueKeys = new LinkedHashMap<>();
    private final List<OrderedIndex<T>> ordered = new ArrayList<>();
    private final Map<String, Postings<T>> postings = new HashMap<>();
    private final List<SlotIndex<T>> indexes = new ArrayList<>();

    /** @param shared the parts that records have in common, used under the write lock only */
    Table(RecordType<T> type, Sharing shared) {
        this.type = type;
        this.shared = shared;
        this.ids = new SlotHash<>(rows, type::idOf);
        this.byId = new OrderedIndex<>(type, rows, List.of());
        indexes.add(ids);
        indexes.add(byId);
        for (RecordType.UniqueKey<T> key : type.uniqueKeys()) {
            uniqueKeys.put(key.name(), new SlotHash<>(rows, owner -> key.value().get(owner)));
        }
        type.fields().forEach(this::describe);
        for (RecordType.Index<T> index : type.indexes()) {
            List<StoredReader<T, ?>> fields = new ArrayList<>();
            index.fields().forEach(field -> fields.add(reader(field)));
            ordered.add(new OrderedIndex<>(type, rows, fields));
        }
        indexes.addAll(ordered);
    }

    RecordType<T> type() {
        return type;
    }

    Rows<T> rows() {
        return rows;
    }

    int size() {
        return rows.size();
    }

    T row(int slot) {
        return rows.get(slot);
    }

    long version(int slot) {
        return rows.version(slot);
    }

    Versioned<T> versioned(int slot) {
        return new Versioned<>(rows.get(slot), rows.version(slot));
    }

    /** The slot of the record of this id, or -1. */
    int slotOf(@Nullable UUID id) {
        return ids.find(id);
    }

    OrderedIndex<T> byId() {
        return byId;
    }

    /** The indexes that the type declares. */
    List<OrderedIndex<T>> ordered() {
        return ordered;
    }

    /** The postings of a field, if it has any: ids of other records, and texts of which a record has many. */
    Optional<Postings<T>> postings(Field<T, ?> field) {
        return Optional.ofNullable(postings.get(field.key()));
    }

    @SuppressWarnings("unchecked")
    <V> StoredReader<T, V> reader(Field<T, V> field) {
        StoredReader<T, ?> known = readers.get(field.key());
        return known != null && known.field() == field ? (StoredReader<T, V>) known : new StoredReader<>(field);
    }

    /** The first unique key of the record that a record in another slot has. */
    Optional<String> takenKey(T row, int own) {
        for (Map.Entry<String, SlotHash<T>> key : uniqueKeys.entrySet()) {
            int slot = key.getValue().find(key.getValue().keyOf(row));
            if (slot >= 0 && slot != own) {
                return Optional.of(key.getKey());
            }
        }
        return Optional.empty();
    }

    /** The record as it is kept. */
    T shared(T row) {
        return type.shared(row, shared);
    }

    /** Adds a record whose id and unique keys are free; answers its slot. */
    int add(T row, long version) {
        int slot = rows.add(row, version);
        indexes.forEach(index -> index.add(slot));
        uniqueKeys.values().forEach(key -> key.add(slot));
        return slot;
    }

    void remove(int slot) {
        indexes.forEach(index -> index.remove(slot));
        uniqueKeys.values().forEach(key -> key.remove(slot));
        rows.remove(slot);
    }

    /** Puts a record of the same id in place of another; unique keys are left to {@link #release} and {@link #claim}. */
    void replace(int slot, T row, long version) {
        T old = rows.get(slot);
        List<SlotIndex<T>> changed = new ArrayList<>();
        for (SlotIndex<T> index : indexes) {
            if (!index.same(old, row)) {
                changed.add(index);
            }
        }
        changed.forEach(index -> index.remove(slot));
        rows.set(slot, row, version);
        changed.forEach(index -> index.add(slot));
    }

    /** Gives up the unique keys that the record in the slot does not share with another. */
    void release(int slot, T other) {
        for (SlotHash<T> key : uniqueKeys.values()) {
            if (!key.same(rows.get(slot), other)) {
                key.remove(slot);
            }
        }
    }

    /** Takes the unique keys, which are free, that the record in the slot does not share with another. */
    void claim(int slot, T other) {
        for (SlotHash<T> key : uniqueKeys.values()) {
            if (!key.same(rows.get(slot), other)) {
                key.add(slot);
            }
        }
    }

    /** Reads all that the indexes read, so that a record that cannot be read fails before any change. */
    void rehearse(T row) {
        indexes.forEach(index -> index.rehearse(row));
        uniqueKeys.values().forEach(key -> key.rehearse(row));
    }

    private <V> void describe(Field<T, V> field) {
        StoredReader<T, V> reader = new StoredReader<>(field);
        readers.put(field.key(), reader);
        Stored form = field.type().stored();
        boolean refers = form == Stored.ID && !field.key().equals(type.id().key());
        if (refers || (field.isMany() && form == Stored.TEXT)) {
            Postings<T> found = new Postings<>(rows, reader);
            postings.put(field.key(), found);
            indexes.add(found);
        }
    }
}

package io.guanxi.crm.tck.sample;

import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.storage.Versioned;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The records of one workspace, by type and id. */
final class ReferenceTables {
    private final Map<RecordType<?>, Map<UUID, Versioned<?>>> rows = new HashMap<>();

    static ReferenceTables empty(List<RecordType<?>> types) {
        ReferenceTables tables = new ReferenceTables();
        types.forEach(type -> tables.rows.put(type, new HashMap<>()));
        return tables;
    }

    ReferenceTables copy() {
        ReferenceTables tables = new ReferenceTables();
        rows.forEach((type, table) -> tables.rows.put(type, new HashMap<>(table)));
        return tables;
    }

    boolean isEmpty() {
        return rows.values().stream().allMatch(Map::isEmpty);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    <T> Map<UUID, Versioned<T>> of(RecordType<T> type) {
        Map<UUID, Versioned<?>> table = rows.get(type);
        if (table == null) {
            throw new IllegalArgumentException("the storage was made without the record type " + type);
        }
        return (Map) table;
    }
}

package io.guanxi.crm.storage.jdbc;

import io.guanxi.crm.field.RecordType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The layouts of the record types in use; there are as many as there are types. */
final class Layouts {
    private final Dialect dialect;
    private final Protection protection;
    private final SideTable side;
    private final Map<RecordType<?>, TableLayout<?>> known = new ConcurrentHashMap<>();

    Layouts(Dialect dialect, Protection protection) {
        this.dialect = dialect;
        this.protection = protection;
        this.side = SideTable.of(dialect);
    }

    Dialect dialect() {
        return dialect;
    }

    SideTable side() {
        return side;
    }

    @SuppressWarnings("unchecked")
    <T> TableLayout<T> of(RecordType<T> type) {
        return (TableLayout<T>) known.computeIfAbsent(type, wanted -> new TableLayout<>(wanted, dialect, protection));
    }
}

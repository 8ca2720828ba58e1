package io.guanxi.crm.internal;

import io.guanxi.crm.audit.AuditEntry;
import io.guanxi.crm.field.Field;
import io.guanxi.crm.field.RecordType;
import io.guanxi.crm.shared.IdSource;
import io.guanxi.crm.storage.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Supplier;

/** Gathers the audit entries of one act: the whole record at creation, what differs at a change. */
final class AuditTrail {
    private final IdSource ids;
    private final AuditEntry.Signature by;
    private final Supplier<Instant> now;
    private final List<AuditEntry> entries = new ArrayList<>();

    AuditTrail(IdSource ids, AuditEntry.Signature by, Supplier<Instant> now) {
        this.ids = ids;
        this.by = by;
        this.now = now;
    }

    <T> void created(RecordType<T> type, T record, Trace<T> trace) {
        add(type, record, 1, trace, Map.of(), texts(type, record));
    }

    <T> void changed(RecordType<T> type, Versioned<T> before, T after, Trace<T> trace) {
        Map<String, String> was = texts(type, before.value());
        Map<String, String> is = texts(type, after);
        Map<String, String> common = new LinkedHashMap<>(was);
        common.entrySet().retainAll(is.entrySet());
        was.keySet().removeAll(common.keySet());
        is.keySet().removeAll(common.keySet());
        add(type, after, before.version() + 1, trace, was, is);
    }

    private <T> void add(
            RecordType<T> type,
            T record,
            long version,
            Trace<T> trace,
            Map<String, String> was,
            Map<String, String> is) {
        entries.add(new AuditEntry(
                ids.next(),
                type.name(),
                type.idOf(record),
                version,
                trace.customer().apply(record).map(id -> id.value()),
                by,
                now.get(),
                trace.occurredAt().apply(record).orElseGet(now),
                trace.reason(),
                was,
                is));
    }

    List<AuditEntry> entries() {
        return entries;
    }

    /** The stored values as texts, by field key; fields computed from others left out. */
    private static <T> Map<String, String> texts(RecordType<T> type, T record) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Field<T, ?> field : type.fields()) {
            if (!field.isDerived() && field != type.id()) {
                String text = text(field, record);
                if (!text.isEmpty()) {
                    texts.put(field.key(), text);
                }
            }
        }
        return texts;
    }

    private static <T, V> String text(Field<T, V> field, T record) {
        if (field.isMany()) {
            StringJoiner lines = new StringJoiner("\n");
            field.values(record).forEach(value -> lines.add(plain(field.stored(value))));
            return lines.toString();
        }
        V value = field.value(record);
        return value == null ? "" : plain(field.stored(value));
    }

    private static String plain(Object stored) {
        return stored instanceof BigDecimal number ? number.toPlainString() : stored.toString();
    }
}

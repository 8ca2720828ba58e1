package io.guanxi.crm.internal.audit;

import io.guanxi.crm.audit.AuditEntry;
import io.guanxi.crm.audit.PastRecord;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells from changes what records were: the whole record of its creation, then what each change took and gave. */
final class Past {
    private Past() {}

    /** The records that these changes made, in the order in which they came to be. */
    static List<PastRecord> of(List<AuditEntry> changes) {
        Map<UUID, PastRecord> records = new LinkedHashMap<>();
        changes.stream()
                .sorted(Comparator.comparingLong(AuditEntry::version))
                .forEach(change -> records.compute(
                        change.record(),
                        (record, before) -> after(before == null ? Map.of() : before.values(), change)));
        return List.copyOf(records.values());
    }

    private static PastRecord after(Map<String, String> values, AuditEntry change) {
        Map<String, String> now = new LinkedHashMap<>(values);
        now.keySet().removeAll(change.before().keySet());
        now.putAll(change.after());
        return new PastRecord(change.recordType(), change.record(), change.version(), change.recordedAt(), now);
    }
}

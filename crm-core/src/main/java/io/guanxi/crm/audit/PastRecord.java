package io.guanxi.crm.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A record as it stood once, told from the trail.
 *
 * @param recordType the kind of record, for example {@code customer}
 * @param version its version then
 * @param changedAt when it was last changed until then, by the clock
 * @param values the stored values by field key; a field without a value is missing
 */
public record PastRecord(String recordType, UUID record, long version, Instant changedAt, Map<String, String> values) {
    public PastRecord {
        values = Map.copyOf(values);
    }

    @Override
    public String toString() {
        return "PastRecord[" + recordType + " " + record + " v" + version + "]";
    }
}

package io.guanxi.crm.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One change of one record: who, when, why, and field by field from what to what.
 *
 * @param recordType the kind of record, for example {@code customer}
 * @param version the record's version after the change
 * @param customer whose record it is
 * @param by who acted
 * @param recordedAt the clock's time
 * @param occurredAt business time
 * @param reason as given; empty when none was asked for
 * @param before the stored values of the changed fields before, by field key; none at creation
 * @param after the values after, by field key; a field that lost its value is missing here
 */
public record AuditEntry(
        UUID id,
        String recordType,
        UUID record,
        long version,
        Optional<UUID> customer,
        Signature by,
        Instant recordedAt,
        Instant occurredAt,
        String reason,
        Map<String, String> before,
        Map<String, String> after) {
    /**
     * Who signs a change.
     *
     * @param user the user's id, or the name of a narrow authority such as {@code sweep}
     * @param behalf empty unless the user acted for another
     * @param purpose the actor's purpose; empty when none was given
     */
    public record Signature(String user, String behalf, String purpose) {}

    public AuditEntry {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    @Override
    public String toString() {
        return "AuditEntry[" + recordType + " " + record + " v" + version + "]";
    }
}

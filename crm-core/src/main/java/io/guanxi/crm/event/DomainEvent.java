package io.guanxi.crm.event;

import io.guanxi.crm.shared.UserId;
import io.guanxi.crm.shared.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened. It carries ids, field names and stable keys, never a value of a field: a listener reads back
 * under its own actor.
 *
 * @param id unique; a listener deduplicates by it
 * @param type stable, with its version, for example {@code customer.registered.v1}
 * @param customer whose it is; events of one customer are delivered in order
 * @param subject the record it is about
 * @param occurredAt business time
 * @param recordedAt the clock's time
 * @param details further stable keys, for example {@code dimension}, {@code from}, {@code to}, {@code fields}
 */
public record DomainEvent(
        UUID id,
        String type,
        WorkspaceId workspace,
        Optional<UUID> customer,
        UUID subject,
        Instant occurredAt,
        Instant recordedAt,
        UserId by,
        Map<String, String> details) {
    public DomainEvent {
        details = Map.copyOf(details);
    }
}

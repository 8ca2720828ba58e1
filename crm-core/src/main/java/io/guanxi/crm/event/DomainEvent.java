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
 * <p>Types of customers and what belongs to them, with their details: {@code customer.registered.v1};
 * {@code customer.changed.v1} ({@code fields}); {@code customer.transferred.v1};
 * {@code customer.collaborator-added.v1} and {@code customer.collaborator-removed.v1} ({@code user});
 * {@code customer.status-changed.v1} ({@code from}, {@code to}, {@code reason}); {@code customer.archived.v1};
 * {@code customer.restored.v1}; {@code customer.classified.v1} ({@code dimension}, {@code from}, {@code to});
 * {@code customer.tagged.v1} and {@code customer.untagged.v1} ({@code tag}), told of every assignment that an act begins
 * or ends, imported ones and those moved by a merge included, but not of one that ends by its own date;
 * {@code deal.recorded.v1}; {@code deal.cancelled.v1}; {@code contract.signed.v1}; {@code interaction.recorded.v1}. Of no
 * customer: {@code tag.merged.v1} ({@code tag}, {@code into}).
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

package io.guanxi.crm.tag;

import io.guanxi.crm.customer.CustomerId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer carries a tag. An ended assignment is kept as history.
 *
 * @param source the user's id, or the policy's id and version
 * @param since business time of the assignment
 * @param until when it expires; null for never
 * @param endedAt when it was taken away; null while it holds
 */
public record TagAssignment(
        UUID id,
        CustomerId customer,
        String tag,
        Provenance provenance,
        String source,
        Instant since,
        @Nullable Instant until,
        @Nullable Instant endedAt) {

    /** Whether the customer carries the tag at that instant. */
    public boolean holdsAt(Instant at) {
        return !since.isAfter(at) && (until == null || until.isAfter(at)) && (endedAt == null || endedAt.isAfter(at));
    }
}

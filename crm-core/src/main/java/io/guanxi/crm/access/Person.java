package io.guanxi.crm.access;

import io.guanxi.crm.shared.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone in the organisation.
 *
 * @param active false for a leaver
 * @param absent whether the person is away for the time being
 */
public record Person(
        UUID id,
        UserId user,
        String name,
        @Nullable String team,
        @Nullable String department,
        @Nullable UserId manager,
        boolean active,
        boolean absent) {
    @Override
    public String toString() {
        return "Person[" + user + "]";
    }
}

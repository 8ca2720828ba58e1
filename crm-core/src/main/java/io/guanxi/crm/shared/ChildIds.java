package io.guanxi.crm.shared;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Ids of what belongs to another record and is told apart by a name: the same for the same two, for ever. They begin like
 * the other's id, so that what belongs together lies together and what is new at the end, and go on with a digest.
 */
public final class ChildIds {
    private ChildIds() {}

    /**
     * The id of this child.
     *
     * @param kind what it is; children of two kinds have two ids
     */
    public static UUID of(UUID parent, String kind, String name) {
        UUID digest = UUID.nameUUIDFromBytes((kind + ":" + parent + ":" + name).getBytes(StandardCharsets.UTF_8));
        return new UUID(parent.getMostSignificantBits(), digest.getLeastSignificantBits());
    }
}

package io.guanxi.crm.internal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids made from the identity that a source gives its rows, so that the same row is the same record. */
public final class Identities {
    private Identities() {}

    /** The id of this identity among the records of a type. */
    public static UUID of(String recordType, String identity) {
        return UUID.nameUUIDFromBytes(("identity:" + recordType + ":" + identity).getBytes(StandardCharsets.UTF_8));
    }
}

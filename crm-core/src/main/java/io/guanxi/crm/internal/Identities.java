package io.guanxi.crm.internal;

import io.guanxi.crm.shared.SourceKey;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids made from the identity that a source gives its rows, so that the same row is the same record. */
public final class Identities {
    private static final int PLACE_SHIFT = 16;
    private static final long VERSION_8 = 0x8000;
    private static final long DIGEST_BITS = 0x0fff;

    private Identities() {}

    /** The id of this identity among the records of a type. */
    public static UUID of(String recordType, String identity) {
        return UUID.nameUUIDFromBytes(("identity:" + recordType + ":" + identity).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same for a row that may have a place: the id then begins with it, in 48 bits, and goes on with a digest (UUID of
     * version 8, RFC 9562, 5.8).
     */
    public static UUID of(String recordType, SourceKey row) {
        UUID digest = of(recordType, row.text());
        if (row.place() == 0) {
            return digest;
        }
        long high = row.place() << PLACE_SHIFT | VERSION_8 | digest.getMostSignificantBits() & DIGEST_BITS;
        return new UUID(high, digest.getLeastSignificantBits());
    }
}

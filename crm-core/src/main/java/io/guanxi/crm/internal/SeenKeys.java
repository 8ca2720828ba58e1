package io.guanxi.crm.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * The keys that were seen among millions, as digests of 64 bits in at most 32 bytes each. Two of a million keys are taken
 * for one with a probability below one in ten million.
 */
public final class SeenKeys {
    private static final int FIRST_SIZE = 1_024;

    private long[] slots = new long[FIRST_SIZE];
    private int size;

    /** Remembers the key; answers whether it is new. */
    public boolean add(String key) {
        if (2 * size >= slots.length) {
            grow();
        }
        boolean fresh = put(digest(key));
        size += fresh ? 1 : 0;
        return fresh;
    }

    public boolean contains(String key) {
        long digest = digest(key);
        int slot = slot(digest);
        while (slots[slot] != 0 && slots[slot] != digest) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slots[slot] == digest;
    }

    private boolean put(long digest) {
        int slot = slot(digest);
        while (slots[slot] != 0 && slots[slot] != digest) {
            slot = (slot + 1) & (slots.length - 1);
        }
        boolean fresh = slots[slot] == 0;
        slots[slot] = digest;
        return fresh;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[2 * before.length];
        Arrays.stream(before).filter(digest -> digest != 0).forEach(this::put);
    }

    private int slot(long digest) {
        return (int) (digest ^ (digest >>> 32)) & (slots.length - 1);
    }

    /** Never 0, which marks an empty slot. */
    private static long digest(String key) {
        UUID digest = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        return digest.getLeastSignificantBits() ^ Long.rotateLeft(digest.getMostSignificantBits(), 17) | 1;
    }
}

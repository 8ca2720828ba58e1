package io.guanxi.crm.storage.memory;

/** One spread hash for stored values. */
final class Hashes {
    private Hashes() {}

    /** The hash of a value, its bits mixed (the finalizer of MurmurHash3). */
    static int of(Object value) {
        int hash = value.hashCode();
        hash = (hash ^ hash >>> 16) * 0x85ebca6b;
        hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
        return hash ^ hash >>> 16;
    }
}

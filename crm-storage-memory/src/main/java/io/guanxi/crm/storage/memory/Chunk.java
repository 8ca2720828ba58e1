package io.guanxi.crm.storage.memory;

/** How long a chunk of a sorted sequence is: it grows by little, so that little room of it is spare. */
final class Chunk {
    /** No chunk is longer. */
    static final int FULL = 512;

    private Chunk() {}

    /** The length to which a chunk of this length, less than {@link #FULL}, grows. */
    static int longer(int length) {
        return Math.min(FULL, length + length / 8 + 4);
    }
}

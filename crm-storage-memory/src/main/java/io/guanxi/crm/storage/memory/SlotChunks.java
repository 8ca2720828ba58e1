package io.guanxi.crm.storage.memory;

import java.util.Arrays;

/**
 * Slots in an order that the caller knows, kept in chunks: a change moves one chunk at most. A place is a number that
 * stays good until the next change: the chunk in its upper half, the offset in the lower.
 */
final class SlotChunks {
    private static final int HALF = Chunk.FULL / 2;

    private int[][] chunks = {};
    private int[] sizes = {};
    private int used;

    /** Says where a slot lies: negative before what is sought, 0 in it, positive behind. */
    @FunctionalInterface
    interface Probe {
        int compare(int slot);
    }

    /** The place of the first slot that does not lie before what is sought. */
    long lower(Probe probe) {
        return search(probe, 0);
    }

    /** The place of the first slot that lies behind what is sought. */
    long upper(Probe probe) {
        return search(probe, 1);
    }

    long begin() {
        return 0;
    }

    long end() {
        return place(used, 0);
    }

    int at(long place) {
        return chunks[chunk(place)][offset(place)];
    }

    long next(long place) {
        int chunk = chunk(place);
        return offset(place) + 1 < sizes[chunk] ? place + 1 : place(chunk + 1, 0);
    }

    long previous(long place) {
        return offset(place) > 0 ? place - 1 : place(chunk(place) - 1, sizes[chunk(place) - 1] - 1);
    }

    /** How many slots lie from one place (inclusive) to another (exclusive). */
    long count(long from, long to) {
        long count = offset(to) - (long) offset(from);
        for (int i = chunk(from); i < chunk(to); i++) {
            count += sizes[i];
        }
        return count;
    }

    /** About how many slots lie from one place to another; exact where that is cheap. */
    long distance(long from, long to) {
        int between = chunk(to) - chunk(from);
        return between < 256 ? count(from, to) : (long) between * (Chunk.FULL * 3 / 4);
    }

    /** Puts a slot before the one at the place. */
    void insert(long place, int slot) {
        int chunk = chunk(place);
        int offset = offset(place);
        if (chunk == used) {
            if (used == 0 || sizes[used - 1] == Chunk.FULL) {
                open(used, new int[4]);
            }
            chunk = used - 1;
            offset = sizes[chunk];
        } else if (sizes[chunk] == Chunk.FULL) {
            split(chunk);
            if (offset > HALF) {
                chunk++;
                offset -= HALF;
            }
        }
        if (sizes[chunk] == chunks[chunk].length) {
            chunks[chunk] = Arrays.copyOf(chunks[chunk], Chunk.longer(sizes[chunk]));
        }
        System.arraycopy(chunks[chunk], offset, chunks[chunk], offset + 1, sizes[chunk] - offset);
        chunks[chunk][offset] = slot;
        sizes[chunk]++;
    }

    void remove(long place) {
        int chunk = chunk(place);
        int offset = offset(place);
        sizes[chunk]--;
        System.arraycopy(chunks[chunk], offset + 1, chunks[chunk], offset, sizes[chunk] - offset);
        if (sizes[chunk] == 0) {
            System.arraycopy(chunks, chunk + 1, chunks, chunk, used - chunk - 1);
            System.arraycopy(sizes, chunk + 1, sizes, chunk, used - chunk - 1);
            used--;
            chunks[used] = new int[0];
        }
    }

    /** The first place whose slot compares at least so. */
    private long search(Probe probe, int least) {
        int low = 0;
        int high = used;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (probe.compare(chunks[middle][sizes[middle] - 1]) >= least) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == used ? end() : place(low, searchIn(low, probe, least));
    }

    private int searchIn(int chunk, Probe probe, int least) {
        int low = 0;
        int high = sizes[chunk] - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (probe.compare(chunks[chunk][middle]) >= least) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private void split(int chunk) {
        open(chunk + 1, Arrays.copyOfRange(chunks[chunk], HALF, Chunk.FULL));
        sizes[chunk + 1] = Chunk.FULL - HALF;
        chunks[chunk] = Arrays.copyOf(chunks[chunk], HALF);
        sizes[chunk] = HALF;
    }

    private void open(int at, int[] content) {
        if (used == chunks.length) {
            chunks = Arrays.copyOf(chunks, Math.max(1, used * 2));
            sizes = Arrays.copyOf(sizes, Math.max(1, used * 2));
        }
        System.arraycopy(chunks, at, chunks, at + 1, used - at);
        System.arraycopy(sizes, at, sizes, at + 1, used - at);
        chunks[at] = content;
        sizes[at] = 0;
        used++;
    }

    private static long place(int chunk, int offset) {
        return (long) chunk << 32 | offset;
    }

    private static int chunk(long place) {
        return (int) (place >>> 32);
    }

    private static int offset(long place) {
        return (int) place;
    }
}

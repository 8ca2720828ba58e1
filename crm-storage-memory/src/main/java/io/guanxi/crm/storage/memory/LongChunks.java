package io.guanxi.crm.storage.memory;

import java.util.Arrays;

/** A sorted set of numbers, kept in chunks: a change moves one chunk at most, however many numbers there are. */
final class LongChunks {
    private long[][] chunks = {new long[8]};
    private int[] sizes = {0};
    private long[] firsts = {Long.MIN_VALUE};
    private int used = 1;

    /** Is given numbers in order; false ends the walk. */
    @FunctionalInterface
    interface Visitor {
        boolean visit(long number);
    }

    /** Adds a number unless it is there. */
    void add(long number) {
        int at = chunkOf(number);
        int offset = Arrays.binarySearch(chunks[at], 0, sizes[at], number);
        if (offset >= 0) {
            return;
        }
        offset = -offset - 1;
        if (sizes[at] == Chunk.FULL) {
            split(at, offset);
            add(number);
            return;
        }
        if (sizes[at] == chunks[at].length) {
            chunks[at] = Arrays.copyOf(chunks[at], Chunk.longer(sizes[at]));
        }
        System.arraycopy(chunks[at], offset, chunks[at], offset + 1, sizes[at] - offset);
        chunks[at][offset] = number;
        sizes[at]++;
    }

    /** Removes a number if it is there. */
    void remove(long number) {
        int at = chunkOf(number);
        int offset = Arrays.binarySearch(chunks[at], 0, sizes[at], number);
        if (offset < 0) {
            return;
        }
        sizes[at]--;
        System.arraycopy(chunks[at], offset + 1, chunks[at], offset, sizes[at] - offset);
        if (sizes[at] == 0 && used > 1) {
            drop(at);
        }
    }

    /** Visits the numbers from one (inclusive) to another (inclusive), ascending. */
    void walk(long from, long to, Visitor visitor) {
        int at = chunkOf(from);
        int offset = Arrays.binarySearch(chunks[at], 0, sizes[at], from);
        offset = offset < 0 ? -offset - 1 : offset;
        for (; at < used; at++, offset = 0) {
            for (; offset < sizes[at]; offset++) {
                long number = chunks[at][offset];
                if (number > to || !visitor.visit(number)) {
                    return;
                }
            }
        }
    }

    /** How many numbers there are from one (inclusive) to another (inclusive). */
    long count(long from, long to) {
        return rankAfter(to) - rankAfter(from) + (contains(from) ? 1 : 0);
    }

    private boolean contains(long number) {
        int at = chunkOf(number);
        return Arrays.binarySearch(chunks[at], 0, sizes[at], number) >= 0;
    }

    /** How many numbers are at most this one. */
    private long rankAfter(long number) {
        int at = chunkOf(number);
        int offset = Arrays.binarySearch(chunks[at], 0, sizes[at], number);
        long rank = offset < 0 ? -offset - 1 : offset + 1;
        for (int i = 0; i < at; i++) {
            rank += sizes[i];
        }
        return rank;
    }

    private int chunkOf(long number) {
        int at = Arrays.binarySearch(firsts, 0, used, number);
        return at < 0 ? -at - 2 : at;
    }

    /** Halves a full chunk; one that grows at its end stays full. */
    private void split(int at, int offset) {
        int keep = at == used - 1 && offset == Chunk.FULL ? Chunk.FULL - 8 : Chunk.FULL / 2;
        if (used == chunks.length) {
            int room = used * 2;
            chunks = Arrays.copyOf(chunks, room);
            sizes = Arrays.copyOf(sizes, room);
            firsts = Arrays.copyOf(firsts, room);
        }
        int behind = used - at - 1;
        System.arraycopy(chunks, at + 1, chunks, at + 2, behind);
        System.arraycopy(sizes, at + 1, sizes, at + 2, behind);
        System.arraycopy(firsts, at + 1, firsts, at + 2, behind);
        chunks[at + 1] = Arrays.copyOfRange(chunks[at], keep, Chunk.FULL);
        sizes[at + 1] = Chunk.FULL - keep;
        firsts[at + 1] = chunks[at][keep];
        chunks[at] = Arrays.copyOf(chunks[at], keep);
        sizes[at] = keep;
        used++;
    }

    private void drop(int at) {
        int behind = used - at - 1;
        System.arraycopy(chunks, at + 1, chunks, at, behind);
        System.arraycopy(sizes, at + 1, sizes, at, behind);
        System.arraycopy(firsts, at + 1, firsts, at, behind);
        used--;
        chunks[used] = new long[0];
        firsts[0] = Long.MIN_VALUE;
    }
}

package io.guanxi.crm.storage.memory;

import java.util.function.IntUnaryOperator;

/** Some thousand slots by hash: open addressing, nothing stored but the slots. */
final class SlotBucket {
    private static final int FULL = 1 << 12;

    private final int depth;
    private int[] table;
    private int size;

    private SlotBucket(int depth, int room) {
        this.depth = depth;
        this.table = new int[room];
    }

    /** An empty bucket for every hash. */
    static SlotBucket first() {
        return new SlotBucket(0, 4);
    }

    /** An empty bucket for half of what this one holds. */
    SlotBucket half() {
        return new SlotBucket(depth + 1, table.length / 2);
    }

    /** How many upper bits all hashes in here share. */
    int depth() {
        return depth;
    }

    boolean isFull() {
        return size >= FULL;
    }

    /** Where a search for a hash begins. */
    int home(int hash) {
        return hash & (table.length - 1);
    }

    /** Where a search goes on. */
    int next(int position) {
        return (position + 1) & (table.length - 1);
    }

    /** The slot at a position, -1 where a search ends. */
    int at(int position) {
        return table[position] - 1;
    }

    void each(SlotVisitor visitor) {
        for (int entry : table) {
            if (entry != 0) {
                visitor.visit(entry - 1);
            }
        }
    }

    /** Adds a slot; answers true. */
    boolean add(int hash, int slot, IntUnaryOperator hashes) {
        if (++size * 5 > table.length * 3) {
            grow(hashes);
        }
        put(hash, slot + 1);
        return true;
    }

    /** Removes a slot that is in here, and moves up what would no longer be found behind it. */
    void remove(int hash, int slot, IntUnaryOperator hashes) {
        int hole = home(hash);
        while (table[hole] != slot + 1) {
            if (table[hole] == 0) {
                throw new IllegalStateException("a record is not where its value says");
            }
            hole = next(hole);
        }
        size--;
        int mask = table.length - 1;
        for (int position = next(hole); table[position] != 0; position = next(position)) {
            int home = home(hashes.applyAsInt(table[position] - 1));
            if (((position - home) & mask) >= ((position - hole) & mask)) {
                table[hole] = table[position];
                hole = position;
            }
        }
        table[hole] = 0;
    }

    private void grow(IntUnaryOperator hashes) {
        int[] old = table;
        table = new int[old.length * 2];
        for (int entry : old) {
            if (entry != 0) {
                put(hashes.applyAsInt(entry - 1), entry);
            }
        }
    }

    private void put(int hash, int entry) {
        int position = home(hash);
        while (table[position] != 0) {
            position = next(position);
        }
        table[position] = entry;
    }
}

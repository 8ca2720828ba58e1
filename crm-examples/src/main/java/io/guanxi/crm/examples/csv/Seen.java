package io.guanxi.crm.examples.csv;

import java.util.Arrays;

/** Counts by a key of 64 bits, in sixteen bytes a key: what was seen before in a file of millions of lines. */
final class Seen {
    private static final int LEAST = 1 << 10;

    private long[] keys = new long[LEAST];
    private int[] values = new int[LEAST];
    private int size;

    /** The value of a key, 0 for a new one. */
    int get(long key) {
        return values[slot(key)];
    }

    /** Gives a key a value other than 0. */
    void put(long key, int value) {
        int slot = slot(key);
        if (values[slot] == 0) {
            size++;
        }
        keys[slot] = key;
        values[slot] = value;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key ^ (key >>> 32)) * 0x9E3779B9L >>> 7) & mask;
        while (values[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        Arrays.fill(values, 0);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}

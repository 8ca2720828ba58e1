package io.guanxi.crm.storage.memory;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one slot of a unique value. Extendible hashing: the upper bits of a value's hash name its bucket, a full
 * bucket is split alone, so no growth moves the base. The values are read from the records; a record must be in its
 * slot while it is added or removed.
 */
final class SlotHash<T> implements SlotIndex<T> {
    private final Rows<T> rows;
    private final Function<T, @Nullable Object> key;
    private SlotBucket[] buckets;
    private int depth;

    SlotHash(Rows<T> rows, Function<T, @Nullable Object> key) {
        this.rows = rows;
        this.key = key;
        this.buckets = new SlotBucket[] {SlotBucket.first()};
    }

    /** The value of a record, or null when it claims none. */
    @Nullable
    Object keyOf(T row) {
        return key.apply(row);
    }

    /** The slot that has this value, or -1. */
    int find(@Nullable Object value) {
        if (value == null) {
            return -1;
        }
        int hash = Hashes.of(value);
        SlotBucket bucket = buckets[bucketOf(hash)];
        int position = bucket.home(hash);
        while (true) {
            int slot = bucket.at(position);
            if (slot < 0 || value.equals(key.apply(rows.get(slot)))) {
                return slot;
            }
            position = bucket.next(position);
        }
    }

    @Override
    public void add(int slot) {
        Object value = key.apply(rows.get(slot));
        if (value == null) {
            return;
        }
        int hash = Hashes.of(value);
        while (buckets[bucketOf(hash)].isFull() && buckets[bucketOf(hash)].depth() < Integer.SIZE - 2) {
            split(bucketOf(hash));
        }
        buckets[bucketOf(hash)].add(hash, slot, this::hashAt);
    }

    @Override
    public void remove(int slot) {
        Object value = key.apply(rows.get(slot));
        if (value != null) {
            int hash = Hashes.of(value);
            buckets[bucketOf(hash)].remove(hash, slot, this::hashAt);
        }
    }

    @Override
    public boolean same(T left, T right) {
        return Objects.equals(key.apply(left), key.apply(right));
    }

    @Override
    public void rehearse(T row) {
        Object value = key.apply(row);
        if (value != null) {
            Hashes.of(value);
        }
    }

    private int hashAt(int slot) {
        return Hashes.of(Objects.requireNonNull(key.apply(rows.get(slot))));
    }

    private int bucketOf(int hash) {
        return depth == 0 ? 0 : hash >>> (Integer.SIZE - depth);
    }

    /** Puts two buckets in place of one; the directory doubles when only one of its entries names the bucket. */
    private void split(int at) {
        SlotBucket full = buckets[at];
        if (full.depth() == depth) {
            SlotBucket[] wider = new SlotBucket[buckets.length * 2];
            for (int i = 0; i < wider.length; i++) {
                wider[i] = buckets[i / 2];
            }
            buckets = wider;
            depth++;
        }
        int bit = Integer.SIZE - 1 - full.depth();
        SlotBucket low = full.half();
        SlotBucket high = full.half();
        full.each(slot -> {
            int hash = hashAt(slot);
            return ((hash >>> bit & 1) == 0 ? low : high).add(hash, slot, this::hashAt);
        });
        for (int i = 0; i < buckets.length; i++) {
            if (buckets[i] == full) {
                buckets[i] = (i >>> (depth - 1 - full.depth()) & 1) == 0 ? low : high;
            }
        }
    }
}

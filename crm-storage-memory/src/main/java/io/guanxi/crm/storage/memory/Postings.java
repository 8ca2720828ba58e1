package io.guanxi.crm.storage.memory;

import java.util.List;

/**
 * Which records have a value, by the value's hash: eight bytes for every value of every record. Records of other values
 * with the same hash are among those found, so whoever asks compares again.
 */
final class Postings<T> implements SlotIndex<T> {
    private final Rows<T> rows;
    private final StoredReader<T, ?> reader;
    private final LongChunks entries = new LongChunks();

    Postings(Rows<T> rows, StoredReader<T, ?> reader) {
        this.rows = rows;
        this.reader = reader;
    }

    @Override
    public void add(int slot) {
        for (Object value : reader.all(rows.get(slot))) {
            entries.add(first(value) | slot);
        }
    }

    @Override
    public void remove(int slot) {
        for (Object value : reader.all(rows.get(slot))) {
            entries.remove(first(value) | slot);
        }
    }

    @Override
    public boolean same(T left, T right) {
        return reader.same(left, right);
    }

    @Override
    public void rehearse(T row) {
        List<Object> values = reader.all(row);
        values.forEach(Hashes::of);
    }

    /** The hash of each value in the upper half, the slot in the lower. */
    LongChunks entries() {
        return entries;
    }

    /** Visits every record that may have the stored value, each once. */
    void walk(Object value, SlotVisitor visitor) {
        long first = first(value);
        entries.walk(first, first | Integer.MAX_VALUE, entry -> visitor.visit((int) entry));
    }

    /** How many records may have the stored value. */
    long count(Object value) {
        long first = first(value);
        return entries.count(first, first | Integer.MAX_VALUE);
    }

    private static long first(Object value) {
        return (long) Hashes.of(value) << 32;
    }
}

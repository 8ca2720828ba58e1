package io.guanxi.crm.storage.memory;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one slot of a unique value: open addressing over slots alone, the values are read from the records. A
 * record must be in its slot while it is added or removed.
 */
final class SlotHash<T> implements SlotIndex<T> {
    private final Rows<T> rows;
    private final Function<T, @Nullable Object> key;
    private int[] table = new int[8];
    private int size;

    SlotHash(Rows<T> rows, Function<T, @Nullable Object> key) {
        this.rows = rows;
        this.key = key;
    }

    /** The value of a record, or null when it claims none. */
    @Nullable
    Object keyOf(T row) {
        return key.apply(row);
    }

    /** The slot that has this value, or -1. */
    int find(@Nullable Object value) {
        return value == null ? -1 : table[positionOf(value)] - 1;
    }

    @Override
    public void add(int slot) {
        Object value = key.apply(rows.get(slot));
        if (value == null) {
            return;
        }
        if (++size * 5L > table.length * 3L) {
            grow();
        }
        table[positionOf(value)] = slot + 1;
    }

    @Override
    public void remove(int slot) {
        Object value = key.apply(rows.get(slot));
        if (value == null) {
            return;
        }
        size--;
        close(positionOf(value));
    }

    @Override
    public boolean same(T left, T right) {
        return Objects.equals(key.apply(left), key.apply(right));
    }

    @Override
    public void rehearse(T row) {
        key.apply(row);
    }

    /** Where the value is, or the empty position where it would be. */
    private int positionOf(Object value) {
        int mask = table.length - 1;
        int position = Hashes.of(value) & mask;
        while (table[position] != 0 && !value.equals(key.apply(rows.get(table[position] - 1)))) {
            position = (position + 1) & mask;
        }
        return position;
    }

    /** Empties a position and moves up what would no longer be found behind it. */
    private void close(int hole) {
        int mask = table.length - 1;
        int position = hole;
        while (true) {
            table[hole] = 0;
            int home;
            do {
                position = (position + 1) & mask;
                if (table[position] == 0) {
                    return;
                }
                home = homeOf(table[position] - 1);
            } while (((position - home) & mask) < ((position - hole) & mask));
            table[hole] = table[position];
            hole = position;
        }
    }

    private int homeOf(int slot) {
        Object value = key.apply(rows.get(slot));
        return value == null ? 0 : Hashes.of(value) & (table.length - 1);
    }

    private void grow() {
        int[] old = table;
        table = new int[old.length * 2];
        int mask = table.length - 1;
        for (int entry : old) {
            if (entry != 0) {
                int position = homeOf(entry - 1);
                while (table[position] != 0) {
                    position = (position + 1) & mask;
                }
                table[position] = entry;
            }
        }
    }
}

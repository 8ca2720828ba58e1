package io.guanxi.crm.storage.memory;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Records and their versions by slot. Slots are small numbers; one that became free is the next to be given, so undoing
 * steps in reverse gives every record its old slot. Grows in segments, so no growth copies the base.
 */
final class Rows<T> {
    private static final int BITS = 12;
    private static final int SEGMENT = 1 << BITS;

    private @Nullable Object[][] values = {new Object[16]};
    private int[][] versions = {new int[16]};
    private int[] free = new int[8];
    private int freed;
    private int high;

    int size() {
        return high - freed;
    }

    /** All slots given so far are smaller. */
    int high() {
        return high;
    }

    /** The record of a slot that is in use. */
    @SuppressWarnings("unchecked")
    T get(int slot) {
        return (T) Objects.requireNonNull(values[slot >> BITS][slot & (SEGMENT - 1)]);
    }

    long version(int slot) {
        return versions[slot >> BITS][slot & (SEGMENT - 1)];
    }

    int add(T value, long version) {
        int slot = freed > 0 ? free[--freed] : fresh();
        set(slot, value, version);
        return slot;
    }

    void set(int slot, T value, long version) {
        values[slot >> BITS][slot & (SEGMENT - 1)] = value;
        versions[slot >> BITS][slot & (SEGMENT - 1)] = Math.toIntExact(version);
    }

    void remove(int slot) {
        values[slot >> BITS][slot & (SEGMENT - 1)] = null;
        if (freed == free.length) {
            free = Arrays.copyOf(free, freed * 2);
        }
        free[freed++] = slot;
    }

    private int fresh() {
        int segment = high >> BITS;
        if (segment == values.length) {
            values = Arrays.copyOf(values, segment + 1);
            versions = Arrays.copyOf(versions, segment + 1);
            values[segment] = new Object[SEGMENT];
            versions[segment] = new int[SEGMENT];
        } else if (high == values[segment].length) {
            values[segment] = Arrays.copyOf(values[segment], high * 2);
            versions[segment] = Arrays.copyOf(versions[segment], high * 2);
        }
        return high++;
    }
}

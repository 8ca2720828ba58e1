package io.guanxi.crm.storage.memory;

import io.guanxi.crm.field.Sharing;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * The values that records have in common, each kept once. They are held weakly, so a value that no record has is freed,
 * and there are {@value #MOST} at most: a value that many records have drives out those that few have. Not thread-safe.
 */
final class SharedValues implements Sharing {
    private static final int MOST = 1 << 14;
    /** How many places a value may take; the more often it is met, the nearer to the first. */
    private static final int PLACES = 4;

    private @Nullable WeakReference<Object>[] held = room(64);

    @Override
    @SuppressWarnings("unchecked")
    public <V> V one(V value) {
        int home = home(value);
        for (int place = home; place < home + PLACES; place++) {
            Object known = at(place);
            if (known == value) {
                return value;
            }
            if (known != null && known.getClass() == value.getClass() && known.equals(value)) {
                advance(place, home);
                return (V) known;
            }
        }
        keep(value, home);
        return value;
    }

    private int home(Object value) {
        return Hashes.of(value) & (held.length - PLACES);
    }

    private @Nullable Object at(int place) {
        WeakReference<Object> reference = held[place];
        return reference == null ? null : reference.get();
    }

    private void advance(int place, int home) {
        if (place > home) {
            WeakReference<Object> better = held[place - 1];
            held[place - 1] = held[place];
            held[place] = better;
        }
    }

    /** Takes a place that is free, else makes room, else drives out the value met least. */
    private void keep(Object value, int home) {
        int place = home;
        while (place < home + PLACES && at(place) != null) {
            place++;
        }
        if (place < home + PLACES) {
            held[place] = new WeakReference<>(value);
        } else if (held.length == MOST) {
            held[place - 1] = new WeakReference<>(value);
        } else {
            grow();
            keep(value, home(value));
        }
    }

    /** Doubles the room; the values of one home spread over two. */
    private void grow() {
        @Nullable WeakReference<Object>[] old = held;
        held = room(old.length * 2);
        for (WeakReference<Object> reference : old) {
            Object value = reference == null ? null : reference.get();
            if (value != null) {
                keep(value, home(value));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static @Nullable WeakReference<Object>[] room(int places) {
        return (WeakReference<Object>[]) new WeakReference<?>[places];
    }
}

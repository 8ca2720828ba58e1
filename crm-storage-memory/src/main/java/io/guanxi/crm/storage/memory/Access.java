package io.guanxi.crm.storage.memory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A way to candidates: every record that is sought is among them, each once. */
interface Access {
    /** About how many candidates there are. */
    long estimate();

    /** Whether candidates come in the order of their ids. */
    boolean inIdOrder();

    /**
     * Visits candidates.
     *
     * @param after candidates up to this id are left out; heeded only where candidates come in the order of ids
     */
    void walk(@Nullable UUID after, SlotVisitor visitor);

    /** How many candidates there are exactly. */
    default long count() {
        long[] count = {0};
        walk(null, slot -> {
            count[0]++;
            return true;
        });
        return count[0];
    }
}

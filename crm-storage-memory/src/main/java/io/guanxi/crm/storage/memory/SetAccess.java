package io.guanxi.crm.storage.memory;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Candidates that are gathered before they are visited, so that one that is found several times comes once.
 *
 * @param gather gives every slot it finds to the visitor
 */
record SetAccess(long estimate, Consumer<SlotVisitor> gather) implements Access {
    static SetAccess none() {
        return new SetAccess(0, visitor -> {});
    }

    @Override
    public boolean inIdOrder() {
        return false;
    }

    @Override
    public void walk(@Nullable UUID after, SlotVisitor visitor) {
        Gathered gathered = new Gathered();
        gather.accept(gathered);
        Arrays.sort(gathered.slots, 0, gathered.size);
        int previous = -1;
        for (int i = 0; i < gathered.size; i++) {
            int slot = gathered.slots[i];
            if (slot != previous && !visitor.visit(slot)) {
                return;
            }
            previous = slot;
        }
    }

    private static final class Gathered implements SlotVisitor {
        private int[] slots = new int[16];
        private int size;

        @Override
        public boolean visit(int slot) {
            if (size == slots.length) {
                slots = Arrays.copyOf(slots, size * 2);
            }
            slots[size++] = slot;
            return true;
        }
    }
}

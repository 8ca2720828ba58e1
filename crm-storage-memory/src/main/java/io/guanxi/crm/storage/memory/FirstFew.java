package io.guanxi.crm.storage.memory;

import io.guanxi.crm.storage.Position;
import io.guanxi.crm.storage.Scan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the first records of a list, in its order and beyond its beginning, out of any number that are offered. */
final class FirstFew<T> {
    private final Table<T> table;
    private final SortOrder<T> order;
    private final int limit;
    private final @Nullable Position after;
    private final Comparator<Kept> comparator;
    private final PriorityQueue<Kept> worstFirst;

    FirstFew(Table<T> table, SortOrder<T> order, Scan<T> scan) {
        this.table = table;
        this.order = order;
        this.limit = scan.limit();
        this.after = scan.after().orElse(null);
        this.comparator = (left, right) -> order.compare(left.keys, left.id, right.keys, right.id);
        this.worstFirst = new PriorityQueue<>(comparator.reversed());
    }

    private record Kept(int slot, List<@Nullable Object> keys, UUID id) {}

    /** Whether there are enough, and every one of them has a better first value than this record. */
    boolean isBehind(T row) {
        Kept worst = worstFirst.peek();
        return worst != null
                && worstFirst.size() == limit
                && order.width() > 0
                && order.compare(0, order.key(0, row), worst.keys.get(0)) > 0;
    }

    void offer(int slot) {
        T row = table.row(slot);
        if (isBehind(row)) {
            return;
        }
        @Nullable Object[] keys = new Object[order.width()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = order.key(i, row);
        }
        Kept kept = new Kept(slot, Arrays.asList(keys), table.type().idOf(row));
        if (after != null && order.compare(kept.keys, kept.id, after.values(), after.id()) <= 0) {
            return;
        }
        if (worstFirst.size() == limit) {
            Kept worst = worstFirst.peek();
            if (worst == null || comparator.compare(kept, worst) >= 0) {
                return;
            }
            worstFirst.poll();
        }
        worstFirst.add(kept);
    }

    /** The slots of those kept, in order. */
    List<Integer> inOrder() {
        List<Kept> kept = new ArrayList<>(worstFirst);
        kept.sort(comparator);
        return kept.stream().map(Kept::slot).toList();
    }
}

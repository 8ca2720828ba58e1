package io.guanxi.crm.storage.memory;

import io.guanxi.crm.field.Field;
import io.guanxi.crm.filter.StoredOrder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A range of an ordered index; exact.
 *
 * @param orderedBy the field of ids by which the range is ordered; null for another order
 */
record RangeAccess<T>(
        Table<T> table,
        OrderedIndex<T> index,
        RowProbe<T> range,
        @Nullable Field<T, UUID> orderedBy) implements Access {
    @Override
    public long estimate() {
        return index.slots().distance(index.lower(range), index.upper(range));
    }

    @Override
    public boolean inIdOrder() {
        return isOrderedBy(table.type().id());
    }

    boolean isOrderedBy(Field<T, UUID> field) {
        return orderedBy != null && orderedBy.key().equals(field.key());
    }

    /** Heeds {@code after} for whatever field of ids the range is ordered by. */
    @Override
    public void walk(@Nullable UUID after, SlotVisitor visitor) {
        SlotChunks slots = index.slots();
        long end = index.upper(range);
        long place = index.lower(after == null || orderedBy == null ? range : range.then(beyond(after, orderedBy)));
        while (place != end && visitor.visit(slots.at(place))) {
            place = slots.next(place);
        }
    }

    @Override
    public long count() {
        return index.slots().count(index.lower(range), index.upper(range));
    }

    private static <T> RowProbe<T> beyond(UUID after, Field<T, UUID> field) {
        return row -> {
            UUID id = field.value(row);
            return id == null || StoredOrder.compare(id, after) > 0 ? 0 : -1;
        };
    }
}

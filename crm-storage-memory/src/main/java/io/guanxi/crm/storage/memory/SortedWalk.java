package io.guanxi.crm.storage.memory;

import io.guanxi.crm.filter.Sort;
import io.guanxi.crm.storage.Position;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A range of an index in the order of a list's first criterion, absent values last; among equal values the order is the
 * index's own.
 */
record SortedWalk<T>(Choice<T> way, RangeAccess<T> access, StoredReader<T, ?> field, boolean descending) {
    /** The walk over a range, if the range is ordered by what the list is first sorted by. */
    static <T> Optional<SortedWalk<T>> of(Ranges.Range<T> range, Sort<T> sort) {
        RangeAccess<T> access = range.access();
        Sort.Order<T> first = sort.orders().get(0);
        if (range.fixed() == access.index().fields().size()
                || access.index().fields().get(range.fixed()).field() != first.field()
                || first.field().isSortedByAsciiKey()) {
            return Optional.empty();
        }
        StoredReader<T, ?> field = access.index().fields().get(range.fixed());
        Choice<T> way = new Choice<>(access, access.estimate(), range.covered());
        return Optional.of(new SortedWalk<>(way, access, field, first.descending()));
    }

    /** Visits from the first value of the position on, those with the same first value included. */
    void walk(Optional<Position> after, SlotVisitor visitor) {
        boolean fromStart = after.isEmpty();
        Object first = fromStart ? null : after.get().values().get(0);
        long absent = access.index().lower(access.range().then(row -> field.first(row) == null ? 0 : -1));
        if (descending) {
            boolean more = !fromStart && first == null || backward(behind(first, absent), visitor);
            if (more) {
                forward(absent, visitor);
            }
        } else {
            forward(
                    fromStart
                            ? start()
                            : first == null ? absent : access.index().lower(from(first)),
                    visitor);
        }
    }

    private long start() {
        return access.index().lower(access.range());
    }

    private RowProbe<T> from(Object first) {
        return access.range().then(RowProbe.at(field, first));
    }

    private long behind(@Nullable Object first, long absent) {
        return first == null ? absent : access.index().upper(from(first));
    }

    private boolean backward(long place, SlotVisitor visitor) {
        SlotChunks slots = access.index().slots();
        long start = start();
        long at = place;
        while (at != start) {
            at = slots.previous(at);
            if (!visitor.visit(slots.at(at))) {
                return false;
            }
        }
        return true;
    }

    private void forward(long place, SlotVisitor visitor) {
        SlotChunks slots = access.index().slots();
        long end = access.index().upper(access.range());
        long at = place;
        while (at != end && visitor.visit(slots.at(at))) {
            at = slots.next(at);
        }
    }
}
